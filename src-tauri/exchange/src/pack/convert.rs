//! From a pack as a file writes it to the domain's and back.

use headwater_domain::{
    Text,
    pack::{
        AgendaTemplate, ExampleLine, ModelPack, PackContent, Prompt, Publication, QuestionText,
        Recommendation, Source, Sourced, StageText, Statement, TemplateBlock,
    },
};

use super::{
    check::{Flaw, check},
    model::{
        FileExample, FilePack, FilePrompt, FilePublication, FileQuestion, FileRecommendation,
        FileSection, FileSourced, FileStage, FileStatement, FileTemplate, FileTemplateBlock,
    },
};
use crate::{field::number::Count, path::FieldPath};

/// Takes a pack in, once it is whole; says the first thing that keeps it from that, and at which field.
pub(crate) fn into_pack(file: FilePack) -> Result<ModelPack, Flaw> {
    if let Some(flaw) = check(&file).into_iter().next() {
        return Err(flaw);
    }
    ModelPack::new(content(file)).map_err(|error| Flaw {
        path: FieldPath::default(),
        message: error.to_string(),
    })
}

/// What a domain pack says, as a file writes it.
pub(crate) fn from_pack(pack: &ModelPack) -> FilePack {
    let content = pack.content();
    FilePack {
        id: content.id.clone(),
        version: content.version.clone(),
        title: content.title.clone(),
        language: content.language.clone(),
        rule: content.rule.clone(),
        anchors: content.anchors.clone(),
        publication: from_publication(&content.publication),
        framework: content.framework.iter().map(from_sourced).collect(),
        stages: content.stages.iter().map(from_stage).collect(),
        statements: content.statements.iter().map(from_statement).collect(),
        questions: content.questions.iter().map(from_question).collect(),
        recommendations: content
            .recommendations
            .iter()
            .map(from_recommendation)
            .collect(),
        templates: content.templates.iter().map(from_template).collect(),
    }
}

fn content(file: FilePack) -> PackContent {
    PackContent {
        id: file.id,
        version: file.version,
        title: file.title,
        language: file.language,
        publication: publication(file.publication),
        rule: file.rule,
        anchors: file.anchors,
        framework: file.framework.into_iter().map(sourced).collect(),
        stages: file.stages.into_iter().map(stage).collect(),
        statements: file.statements.into_iter().map(statement).collect(),
        questions: file.questions.into_iter().map(question).collect(),
        recommendations: file
            .recommendations
            .into_iter()
            .map(recommendation)
            .collect(),
        templates: file.templates.into_iter().map(template).collect(),
    }
}

fn publication(file: FilePublication) -> Publication {
    let section = |section: FileSection| (section.mark, section.heading);
    Publication {
        title: file.title,
        author: file.author,
        publisher: file.publisher,
        published: file.published,
        sections: file.sections.into_iter().map(section).collect(),
    }
}

fn from_publication(publication: &Publication) -> FilePublication {
    let section = |(mark, heading): &(Text, Text)| FileSection {
        mark: mark.clone(),
        heading: heading.clone(),
    };
    FilePublication {
        title: publication.title.clone(),
        author: publication.author.clone(),
        publisher: publication.publisher.clone(),
        published: publication.published.clone(),
        sections: publication.sections.iter().map(section).collect(),
    }
}

fn sourced(file: FileSourced) -> Sourced {
    Sourced {
        text: file.text,
        source: Source {
            sections: file.sections,
            ours: file.ours,
        },
    }
}

fn from_sourced(sourced: &Sourced) -> FileSourced {
    FileSourced {
        text: sourced.text.clone(),
        sections: sourced.source.sections.clone(),
        ours: sourced.source.ours,
    }
}

fn stage(file: FileStage) -> StageText {
    StageText {
        stage: file.stage,
        name: file.name,
        short_name: file.short_name,
        sentence: sourced(file.sentence),
        driver: file.driver,
        characteristics: file.characteristics.into_iter().map(sourced).collect(),
        first_mover: sourced(file.first_mover),
        routes: file.routes.into_iter().map(sourced).collect(),
        example: file.example.map(sourced),
        misunderstanding: sourced(file.misunderstanding),
        fact: file.fact.map(sourced),
        curve_height: u8::try_from(file.curve_height.0).unwrap_or(u8::MAX),
    }
}

fn from_stage(stage: &StageText) -> FileStage {
    FileStage {
        stage: stage.stage,
        name: stage.name.clone(),
        short_name: stage.short_name.clone(),
        driver: stage.driver.clone(),
        curve_height: Count(u32::from(stage.curve_height)),
        sentence: from_sourced(&stage.sentence),
        characteristics: stage.characteristics.iter().map(from_sourced).collect(),
        first_mover: from_sourced(&stage.first_mover),
        routes: stage.routes.iter().map(from_sourced).collect(),
        example: stage.example.as_ref().map(from_sourced),
        misunderstanding: from_sourced(&stage.misunderstanding),
        fact: stage.fact.as_ref().map(from_sourced),
    }
}

fn statement(file: FileStatement) -> Statement {
    Statement {
        id: file.id,
        stage: file.stage,
        role: file.role,
        dimension: file.dimension,
        flow: file.flow,
        text: file.text,
        short: file.short,
        anchors: file.anchors,
        definition: file.definition,
        settled_by: file.settled_by,
        precondition: file.precondition,
        meaning: file
            .meaning
            .map_or(1, |meaning| u16::try_from(meaning.0).unwrap_or(u16::MAX)),
        source: Source {
            sections: file.sections,
            ours: file.ours,
        },
    }
}

fn from_statement(statement: &Statement) -> FileStatement {
    FileStatement {
        id: statement.id.clone(),
        stage: statement.stage,
        role: statement.role,
        dimension: statement.dimension,
        flow: statement.flow,
        text: statement.text.clone(),
        short: statement.short.clone(),
        definition: statement.definition.clone(),
        anchors: statement.anchors.clone(),
        settled_by: statement.settled_by.clone(),
        precondition: statement.precondition,
        meaning: Some(Count(u32::from(statement.meaning))),
        sections: statement.source.sections.clone(),
        ours: statement.source.ours,
    }
}

fn question(file: FileQuestion) -> QuestionText {
    let prompt = |prompt: FilePrompt| Prompt {
        text: prompt.text,
        stage: prompt.stage,
        source: Source {
            sections: prompt.sections,
            ours: prompt.ours,
        },
    };
    QuestionText {
        question: file.question,
        text: file.text,
        opening: file.opening,
        prompts: file.prompts.into_iter().map(prompt).collect(),
        example: ExampleLine {
            name: file.example.name,
            basis: file.example.basis,
        },
    }
}

fn from_question(question: &QuestionText) -> FileQuestion {
    let prompt = |prompt: &Prompt| FilePrompt {
        text: prompt.text.clone(),
        stage: prompt.stage,
        sections: prompt.source.sections.clone(),
        ours: prompt.source.ours,
    };
    FileQuestion {
        question: question.question,
        text: question.text.clone(),
        opening: question.opening.clone(),
        example: FileExample {
            name: question.example.name.clone(),
            basis: question.example.basis.clone(),
        },
        prompts: question.prompts.iter().map(prompt).collect(),
    }
}

fn recommendation(file: FileRecommendation) -> Recommendation {
    Recommendation {
        id: file.id,
        stages: file.stages,
        title: file.title,
        why: file.why,
        first_step: file.first_step,
        measure: file.measure,
        horizon: file.horizon,
        questions: file.questions,
        answers: file.answers,
        source: Source {
            sections: file.sections,
            ours: file.ours,
        },
    }
}

fn from_recommendation(recommendation: &Recommendation) -> FileRecommendation {
    FileRecommendation {
        id: recommendation.id.clone(),
        stages: recommendation.stages.clone(),
        title: recommendation.title.clone(),
        why: recommendation.why.clone(),
        first_step: recommendation.first_step.clone(),
        measure: recommendation.measure.clone(),
        horizon: recommendation.horizon,
        questions: recommendation.questions.clone(),
        answers: recommendation.answers.clone(),
        sections: recommendation.source.sections.clone(),
        ours: recommendation.source.ours,
    }
}

fn template(file: FileTemplate) -> AgendaTemplate {
    let block = |block: FileTemplateBlock| TemplateBlock {
        activity: block.activity,
        title: block.title,
        planned_minutes: block.planned_minutes,
        minimum_minutes: block.minimum_minutes,
    };
    AgendaTemplate {
        id: file.id,
        name: file.name,
        blocks: file.blocks.into_iter().map(block).collect(),
    }
}

fn from_template(template: &AgendaTemplate) -> FileTemplate {
    let block = |block: &TemplateBlock| FileTemplateBlock {
        activity: block.activity,
        title: block.title.clone(),
        planned_minutes: block.planned_minutes,
        minimum_minutes: block.minimum_minutes,
    };
    FileTemplate {
        id: template.id.clone(),
        name: template.name.clone(),
        blocks: template.blocks.iter().map(block).collect(),
    }
}
