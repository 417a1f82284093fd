//! The first ninety days, in four columns.

use yew::prelude::*;

use super::amounts::{hours, in_hours};
use crate::engine::Assessment;
use crate::engine::channels::Executor;
use crate::engine::plan::{MissingWork, Phase, Roadmap, Span, Task, Work};
use crate::engine::units::Volume;
use crate::messages::{Text, say};
use crate::view::words::Words;

/// The four phases, what does not fit in them, and what can be done about it.
pub(super) fn roadmap(assessment: &Assessment, words: &Words) -> Html {
    let roadmap = &assessment.follow.roadmap;
    html! {
        <section class="roadmap" aria-labelledby="boussole-roadmap-title">
            <h3 id="boussole-roadmap-title" class="label">{words.say(say::roadmap_title())}</h3>
            <ol class="phases">
                for phase in &roadmap.phases { {column(phase, words)} }
            </ol>
            {missing(roadmap, assessment, words)}
            <p class="foot-note">{words.say(say::roadmap_note(hours(roadmap.hours_per_day, words)))}</p>
        </section>
    }
}

fn column(phase: &Phase, words: &Words) -> Html {
    let (from, to) = (words.format().date(phase.from), words.format().date(phase.to));
    let (taken, given) = (hours(phase.own_hours, words), hours(phase.own_hours_given, words));
    html! {
        <li>
            <h4>{words.say(span(phase.span))}</h4>
            <p class="help">{words.say(say::roadmap_dates(from, to))}</p>
            <p class="help">{words.say(say::roadmap_own_hours(taken, given))}</p>
            <ul>
                for same in phase.tasks.chunk_by(|one, next| channel(one.what).is_some() && channel(one.what) == channel(next.what)) {
                    {row(same, words)}
                }
            </ul>
        </li>
    }
}

/// A task, or all that is done for a channel in a phase: its first tactics unfold.
fn row(tasks: &[Task], words: &Words) -> Html {
    let Some(first) = tasks.first() else { return Html::default() };
    let whole = Volume::new(tasks.iter().map(|task| task.hours.get()).sum());
    let tactics: Vec<&Task> = tasks.iter().filter(|task| matches!(task.what, Work::Tactic { .. })).collect();
    html! {
        <li>
            <p class="task"><span>{name(first.what, words)}</span><span class="n">{in_hours(whole, words)}</span></p>
            <p class="help">{words.say(who(first.executor))}{said_of(first, words)}</p>
            if !tactics.is_empty() {
                <details>
                    <summary>{words.say(say::roadmap_first(tactics.len() as f64, words.format().count(Volume::new(tactics.len() as f64))))}</summary>
                    <ul class="tactics">
                        for task in tactics {
                            <li>{tactic(task, words)}</li>
                        }
                    </ul>
                </details>
            }
        </li>
    }
}

/// What there is to add to who does a task.
fn said_of(task: &Task, words: &Words) -> String {
    let added = match task.what {
        Work::Tactic { .. } | Work::Run { .. } => None,
        _ if task.is_continued => Some(say::roadmap_continued()),
        Work::SetUp { is_missing: false, .. } => Some(say::roadmap_to_check()),
        _ => None,
    };
    added.map_or_else(String::new, |added| [", ", &words.say(added)].concat())
}

fn tactic(task: &Task, words: &Words) -> Html {
    let Work::Tactic { channel, name } = task.what else { return Html::default() };
    html! {
        <>
            {words.say(say::tactic(&[channel, ".", name].concat()))}{" "}
            <small>{in_hours(task.hours, words)}if task.is_continued {{", "}{words.say(say::roadmap_continued())}}</small>
        </>
    }
}

/// The channel that work is done for.
fn channel(what: Work) -> Option<&'static str> {
    match what {
        Work::Tactic { channel, .. } | Work::Run { channel } => Some(channel),
        Work::SetUp { .. } | Work::Meetings | Work::Review { .. } => None,
    }
}

fn name(what: Work, words: &Words) -> AttrValue {
    match what {
        Work::SetUp { provision, .. } => words.name(say::set_up_name(provision.name()), provision.name()),
        Work::Tactic { channel, .. } | Work::Run { channel } => words.name(say::channel_name(channel), channel),
        Work::Meetings => words.say(say::roadmap_meetings()),
        Work::Review { date } => words.say(say::roadmap_review(words.format().date(date))),
    }
}

/// Who works.
pub(super) fn who(executor: Executor) -> Text {
    match executor {
        Executor::OwnTeam => say::executor_own_team(),
        Executor::Freelance => say::executor_freelance(),
        Executor::Agency => say::executor_agency(),
    }
}

fn span(span: Span) -> Text {
    match span {
        Span::FirstWeeks => say::span_first_weeks(),
        Span::NextWeeks => say::span_next_weeks(),
        Span::SecondMonth => say::span_second_month(),
        Span::ThirdMonth => say::span_third_month(),
    }
}

/// What never fits, with the hours it would take, and the ways out.
fn missing(roadmap: &Roadmap, assessment: &Assessment, words: &Words) -> Html {
    let listed = |own: bool| -> Vec<&MissingWork> {
        roadmap.missing.iter().filter(|work| (work.executor == Executor::OwnTeam) == own).collect()
    };
    let (own, bought) = (listed(true), listed(false));
    html! {
        <>
            if !own.is_empty() {
                <div class="missing">
                    <p><b>{words.say(say::roadmap_short(hours(roadmap.hours_short, words)))}</b>{" "}{names(&own, words)}</p>
                    <p>{remedies(roadmap, assessment, words)}</p>
                </div>
            }
            if !roadmap.slower.is_empty() {
                <div class="missing"><p>{slower(roadmap, words)}</p></div>
            }
            if !bought.is_empty() {
                <div class="missing">
                    <p><b>{words.say(say::roadmap_unpaid())}</b>{" "}{names(&bought, words)}</p>
                </div>
            }
        </>
    }
}

fn slower(roadmap: &Roadmap, words: &Words) -> AttrValue {
    let named = |id: &&'static str| words.name(say::channel_name(id), id).to_string();
    let named: Vec<String> = roadmap.slower.iter().map(named).collect();
    // Names of channels have commas in them.
    words.say(say::roadmap_slower(named.join(" · ")))
}

fn names(missing: &[&MissingWork], words: &Words) -> String {
    let named = |work: &&MissingWork| {
        words.say(say::roadmap_missing(name(work.what, words).to_string(), hours(work.hours, words))).to_string()
    };
    let named: Vec<String> = missing.iter().map(named).collect();
    words.say(say::roadmap_list(named.join(", "))).to_string()
}

fn remedies(roadmap: &Roadmap, assessment: &Assessment, words: &Words) -> AttrValue {
    let cost = words.amount(roadmap.freelance_cost);
    let day = words.format().money(assessment.economy.day_rate.central().rounded());
    words.say(match roadmap.leave_out {
        Some(id) => say::roadmap_remedies(cost, day, words.name(say::channel_name(id), id).to_string()),
        None => say::roadmap_remedy(cost, day),
    })
}
