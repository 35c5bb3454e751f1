UPDATE clock SET ends_at = '2026-11-19T12:30:00Z';
