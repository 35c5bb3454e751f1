UPDATE block SET elapsed_seconds = 90;
