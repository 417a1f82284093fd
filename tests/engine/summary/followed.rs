//! How the plan is put in place and followed.

use std::fmt::Write;

use boussole::engine::Assessment;
use boussole::engine::plan::{Phase, Roadmap, Task};
use boussole::engine::units::Volume;

use super::compact::compact;
use super::short;

/// What to put in place, who does what, when to look.
pub fn followed(assessment: &Assessment) -> String {
    let mut text = "\n".to_owned();
    for step in &assessment.set_up {
        let hours = step.hours.map(Volume::get);
        let _ = writeln!(
            text,
            "set up {}: {} .. {} .. {} h, {:?}, in place {}, for {}",
            compact(step.provision),
            hours.low,
            hours.central,
            hours.high,
            step.executor,
            compact(step.is_in_place),
            compact(&step.channels),
        );
    }
    let work = &assessment.workload;
    let _ = writeln!(text, "workload: {} h a week asked, {} given", short(work.asked.get()), short(work.given.get()));
    for own in &work.channels {
        let _ = writeln!(text, "  {:.1} h {:?} {}", own.hours.get(), own.task, own.id);
    }
    text + "\n" + &roadmap(&assessment.follow.roadmap) + "\n" + &checkpoints(assessment)
}

/// A roadmap in a few lines that a person can judge.
pub fn roadmap(roadmap: &Roadmap) -> String {
    let mut text = String::new();
    for Phase { span, from, to, own_hours_given, own_hours, tasks } in &roadmap.phases {
        let (given, taken) = (own_hours_given.get(), own_hours.get());
        let _ = writeln!(text, "{span:?} {from} to {to}: {taken:.1} of {given:.1} own hours");
        for Task { what, executor, hours, basis, is_continued } in tasks {
            let again = if *is_continued { ", continued" } else { "" };
            let _ = writeln!(text, "  {:5.1} h {executor:?}, {basis:?}: {what:?}{again}", hours.get());
        }
    }
    for missing in &roadmap.missing {
        let _ = writeln!(text, "missing {:.1} h {:?}: {:?}", missing.hours.get(), missing.executor, missing.what);
    }
    if !roadmap.slower.is_empty() {
        let _ = writeln!(text, "slower than planned: {}", roadmap.slower.join(", "));
    }
    let (short, cost) = (roadmap.hours_short.get(), roadmap.freelance_cost.in_units());
    let _ = writeln!(text, "short of {short:.1} h, {cost:.0} by a freelance; leave out {:?}", roadmap.leave_out);
    text
}

/// The checkpoints and rules of a plan in a few lines that a person can judge.
pub fn checkpoints(assessment: &Assessment) -> String {
    let follow = &assessment.follow;
    let mut text = format!("{:?} {:?}\n", follow.aim.outcome, follow.aim.kind);
    for checkpoint in &follow.checkpoints {
        let (aim, cost) = (checkpoint.counted, checkpoint.cost.in_units());
        let [expected, worrying] =
            [aim.expected, aim.worrying].map(|value| value.map_or("none".to_owned(), |value| short(value.get())));
        let _ = write!(text, "{}: {expected}, worry from {worrying}", checkpoint.date);
        for sign in &checkpoint.signs {
            let (expected, worrying) = (short(sign.expected.get()), short(sign.worrying.get()));
            let _ = write!(text, "; {:?} {expected}, worry below {worrying}", sign.what);
        }
        let last = if checkpoint.is_last { "; the last" } else { "" };
        let _ = writeln!(text, "; cost {cost:.0}; then {}{last}", checkpoint.then.name());
    }
    for rule in &follow.diagnoses {
        let _ = writeln!(text, "{}", compact(rule));
    }
    let _ = writeln!(text, "meeting: {}", compact(follow.meeting));
    text
}
