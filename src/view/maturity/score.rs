//! The score of each dimension, as a figure and as a table.

use yew::prelude::*;

use super::opened::points;
use crate::engine::maturity::{Dimension, Score};
use crate::engine::units::Rate;
use crate::messages::say;
use crate::view::charts::{IntervalRow, intervals, use_width};
use crate::view::words::Words;

/// Wide enough for a tablet, before the width is known.
const USUAL: i32 = 640;

/// The scores of a result.
pub(super) type Result5 = ([(Dimension, Score); 5], Score);

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ScoresProps {
    pub dimensions: [(Dimension, Score); 5],
    pub overall: Score,
    pub before: Option<Result5>,
    pub words: Words,
}

/// Each dimension's interval, with the earlier one beneath where there is one.
#[component]
pub(super) fn Scores(ScoresProps { dimensions, overall, before, words }: &ScoresProps) -> Html {
    let (frame, width) = use_width(USUAL);
    let rows = rows(dimensions, *overall, before.as_ref(), words);
    let drawn: Vec<IntervalRow> = rows.iter().map(|row| row.drawn(words)).collect();
    let said: Vec<String> = rows.iter().map(|row| row.said(words)).collect();
    let chart = intervals(&drawn, width, |value| points(Rate::clamped(value), words));
    html! {
        <figure class="wide-plot" ref={frame}>
            {chart.draw(words.say(say::score_chart(said.join(" ; "))))}
            <figcaption class="foot-note">{words.say(say::score_note())}</figcaption>
            {change(*overall, before.as_ref(), words)}
            <details>
                <summary>{words.say(say::score_table())}</summary>
                {table(&rows, before.is_some(), words)}
            </details>
        </figure>
    }
}

/// A line of the figure and of the table.
struct Row {
    name: AttrValue,
    score: Score,
    before: Option<Score>,
}

fn rows(dimensions: &[(Dimension, Score)], overall: Score, before: Option<&Result5>, words: &Words) -> Vec<Row> {
    let mut rows: Vec<Row> = dimensions
        .iter()
        .enumerate()
        .map(|(place, (dimension, score))| Row {
            name: words.say(say::dimension(dimension.name())),
            score: *score,
            before: before.and_then(|(dimensions, _)| dimensions.get(place)).map(|(_, score)| *score),
        })
        .collect();
    let name = words.say(say::score_overall());
    rows.push(Row { name, score: overall, before: before.map(|(_, overall)| *overall) });
    rows
}

impl Row {
    fn drawn(&self, words: &Words) -> IntervalRow {
        let ends = |score: &Score| (score.low.get(), score.high.get());
        IntervalRow {
            name: self.name.to_string(),
            value: between(&self.score, words),
            ends: ends(&self.score),
            middle: self.score.so_far.map(Rate::get),
            before: self.before.as_ref().map(ends),
        }
    }

    fn said(&self, words: &Words) -> String {
        let (low, high) = (points(self.score.low, words), points(self.score.high, words));
        let name = self.name.to_string();
        let said = if low == high { say::score_row_done(name, low) } else { say::score_row(name, low, high) };
        words.say(said).to_string()
    }
}

fn between(score: &Score, words: &Words) -> String {
    let (low, high) = (points(score.low, words), points(score.high, words));
    if low == high { low } else { words.say(say::score_between(low, high)).to_string() }
}

/// Whether it went up, which only intervals that do not overlap can say.
fn change(now: Score, before: Option<&Result5>, words: &Words) -> Html {
    let Some((_, before)) = before else { return Html::default() };
    let gained = |from: Rate, to: Rate| Rate::clamped(to.get() - from.get());
    let said = if now.low > before.high {
        say::keep_change_up(points(gained(before.high, now.low), words))
    } else if now.high < before.low {
        say::keep_change_down(points(gained(now.high, before.low), words))
    } else {
        say::keep_change_open()
    };
    html! { <p class="change">{words.say(said)}</p> }
}

fn table(rows: &[Row], has_before: bool, words: &Words) -> Html {
    let so_far = |row: &Row| {
        row.score.so_far.map_or_else(|| words.say(say::score_nothing()), |share| points(share, words).into())
    };
    html! {
        <table class="ledger small">
            <caption class="sr">{words.say(say::score_caption())}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.say(say::score_domain())}</th>
                    <th scope="col" class="n">{words.say(say::score_possible())}</th>
                    <th scope="col" class="n">{words.say(say::score_so_far())}</th>
                    <th scope="col" class="n">{words.say(say::score_answered())}</th>
                    if has_before { <th scope="col" class="n">{words.say(say::score_before())}</th> }
                </tr>
            </thead>
            <tbody>
                for row in rows {
                    <tr>
                        <th scope="row">{&row.name}</th>
                        <td class="n">{between(&row.score, words)}</td>
                        <td class="n">{so_far(row)}</td>
                        <td class="n">{words.format().percent(whole(row.score.answered))}</td>
                        if has_before { <td class="n">{row.before.as_ref().map(|score| between(score, words))}</td> }
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// To the whole percent.
fn whole(share: Rate) -> Rate {
    Rate::clamped((share.get() * 100.0).round() / 100.0)
}
