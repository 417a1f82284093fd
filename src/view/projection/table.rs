use yew::prelude::*;

use crate::engine::Assessment;
use crate::engine::channels::Sale;
use crate::engine::projection::MonthProjection;
use crate::engine::units::{Money, Range, Volume};
use crate::messages::say;
use crate::view::words::Words;

/// The projection in figures: each cell a range with its middle.
pub(super) fn table(assessment: &Assessment, words: &Words) -> Html {
    let projection = &assessment.projection;
    let totals = &projection.totals;
    let leads = if assessment.economy.sale == Sale::Lead { say::series_leads() } else { say::series_orders() };
    let seen = totals.impressions.map(|_| say::series_impressions());
    let rest = [say::series_visits(), leads, say::series_customers(), say::series_revenue(), say::series_profit()];
    let named = if seen.is_some() { "5" } else { "4" };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={words.say(say::table_caption())}>
            <table class="ledger small months">
                <caption class="sr">{words.say(say::table_caption())}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.say(say::table_month())}</th>
                        for head in seen.into_iter().chain(rest) { <th scope="col" class="n">{words.say(head)}</th> }
                    </tr>
                </thead>
                <tbody>
                    for month in &projection.months { {row(month, words)} }
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{words.say(say::table_total())}</th>
                        {totals.impressions.map(|range| counted(range, words))}
                        {counted(totals.visits, words)}
                        {counted(totals.leads, words)}
                        {counted(totals.customers, words)}
                        {paid(totals.revenue, words)}
                        <td></td>
                    </tr>
                    <tr>
                        <th scope="row" colspan={named}>{words.say(say::table_roi(words.format().money(totals.cost)))}</th>
                        <td class="n" colspan="2">
                            {totals.roi.map_or_else(|| words.say(say::undefined()).to_string(), |roi| words.ratios(roi))}
                            <small>{totals.roi.map(|roi| words.say(say::middle(words.format().ratio(roi.central))))}</small>
                        </td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

fn row(month: &MonthProjection, words: &Words) -> Html {
    html! {
        <tr key={month.month.to_string()}>
            <th scope="row">{words.format().month(month.month)}</th>
            {month.impressions.map(|range| counted(range, words))}
            {counted(month.visits, words)}
            {counted(month.leads, words)}
            {counted(month.customers, words)}
            {paid(month.revenue, words)}
            {paid(month.cumulated_profit, words)}
        </tr>
    }
}

fn counted(range: Range<Volume>, words: &Words) -> Html {
    cell(words.counts(range), words.count(range.central))
}

fn paid(range: Range<Money>, words: &Words) -> Html {
    cell(words.amounts(range), words.amount(range.central))
}

fn cell(range: String, central: String) -> Html {
    html! { <td class="n">{range}<small>{central}</small></td> }
}
