use yew::prelude::*;

use super::charts::ten;
use super::verdict::{chance, goal_terms};
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::objective::Mark;
use crate::messages::say;

/// The verdict kept in sight, and the way through the page.
pub fn rail(assessment: &Assessment, is_written: bool, words: &Words) -> Html {
    let sections = [
        ("#boussole-plan", say::plan_label()),
        ("#boussole-projection", say::projection_label()),
        ("#boussole-sensitivity", say::sensitivity_label()),
        ("#boussole-follow", say::follow_label()),
        ("#boussole-figures", say::figures_label()),
        ("#boussole-maturity", say::invitation_label()),
    ];
    html! {
        <aside class="rail" aria-label={words.say(say::rail_label())}>
            <div class="brief">
                if let (Ok(goal), Some(chances)) = (&assessment.goal, &assessment.chances) {
                    {ten(chances.probability)}
                    <p class="short"><b>{chance(chances.probability, words)}</b></p>
                    <p class="terms">{words.say(say::rail_terms(goal_terms(goal, words)))}</p>
                } else {
                    <p class="terms">{words.say(say::rail_no_goal())}</p>
                }
                if is_written {
                    <p class="smart">
                        <span class="letters" aria-hidden="true">
                            for (letter, judgement) in ["S", "M", "A", "R", "T"].into_iter().zip(&assessment.reading.judgements) {
                                <span data-state={(judgement.mark != Mark::Met).then_some("partly")}>{letter}</span>
                            }
                        </span>
                    </p>
                }
            </div>
            <nav aria-label={words.say(say::rail_nav())}>
                <ul>
                    for (target, name) in sections {
                        <li><a href={target}>{words.say(name)}</a></li>
                    }
                </ul>
            </nav>
        </aside>
    }
}
