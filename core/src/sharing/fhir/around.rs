//! What is answered beside the days: weeks, what is for body work, chains, the safety plan; and sessions.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::entries::Entries;
use super::export::{Export, Used};
use super::forms::{Form, chain_answers, plan_answers, screening_answers, terms_answers, touch_answers, week_answers};
use super::resources::{Answered, Appointment, QuestionnaireResponse};
use super::section::Section;
use crate::error::Result;
use crate::sharing::ScreeningSaid;
use crate::time::{CIVIL, DiaryDay, Moment, Source};

/// When something was typed and how; of what has no time of its own, that it stands so now.
type Typed<'a> = (Option<Moment>, &'a [Source]);

impl Export<'_> {
    /// All of it.
    pub(crate) fn around(&self, entries: &mut Entries<'_>, used: &mut Used) -> Result<()> {
        let outgoing = self.outgoing;
        let now = (Some(self.about.made_at), &[][..]);
        for (first, header) in &outgoing.headers {
            let id = self.names.id("week", &first.to_string());
            self.respond(entries, used, Form::Week, id, (None, &[]), || week_answers(*first, header))?;
        }
        for session in &outgoing.sessions {
            let name = format!("{}/{}", session.series, session.original.format(CIVIL));
            let (id, kind) = (self.names.id("session", &name), self.texts.session_kind(session.kind));
            entries.put(Section::Sessions, id, || Appointment::new((id, self.person), session, kind))?;
        }
        if let Some(plan) = &outgoing.more.touch {
            let id = self.names.id("touch-plan", "diary");
            self.respond(entries, used, Form::TouchPlan, id, now, || touch_answers(plan, self.about.today))?;
        }
        self.screening(entries, used)?;
        if let Some(terms) = outgoing.more.terms.as_ref().filter(|terms| !terms_answers(terms).is_empty()) {
            let id = self.names.id("session-terms", "diary");
            self.respond(entries, used, Form::Terms, id, now, || terms_answers(terms))?;
        }
        for chain in &outgoing.more.chains {
            let id = self.names.id("chain", &chain.id);
            let behaviour = chain.behaviour.as_ref().and_then(|item| Some(self.texts.item(outgoing.item(item)?)));
            let typed = (Some(chain.time.recorded_at), &[chain.time.source][..]);
            self.respond(entries, used, Form::Chain, id, typed, || chain_answers(chain, behaviour))?;
        }
        if let Some(plan) = outgoing.more.safety_plan.as_ref().filter(|plan| !plan.is_empty()) {
            let id = self.names.id("safety-plan", "diary");
            self.respond(entries, used, Form::SafetyPlan, id, now, || plan_answers(plan, self.danger))?;
        }
        Ok(())
    }

    /// Health answers, those of one time together.
    fn screening(&self, entries: &mut Entries<'_>, used: &mut Used) -> Result<()> {
        let mut by_time: BTreeMap<(DiaryDay, Moment), Vec<&ScreeningSaid>> = BTreeMap::new();
        for said in &self.outgoing.more.screening {
            by_time.entry((said.time.for_day, said.time.recorded_at)).or_default().push(said);
        }
        for ((day, at), said) in by_time {
            let id = self.names.id("screening", &format!("{day}/{}", at.instant));
            let sources: Vec<_> = said.iter().map(|said| said.time.source).collect();
            self.respond(entries, used, Form::Screening, id, (Some(at), &sources), || screening_answers(day, &said))?;
        }
        Ok(())
    }

    /// An answered form.
    pub(crate) fn respond<'b>(
        &'b self,
        entries: &mut Entries<'_>,
        used: &mut Used,
        form: Form,
        id: Uuid,
        typed: Typed<'_>,
        answers: impl FnOnce() -> Vec<Answered<'b>>,
    ) -> Result<()> {
        used.forms.insert(form as usize);
        entries.put(form.section(), id, || {
            QuestionnaireResponse::new(
                (id, self.person),
                self.forms.canonical(form),
                typed,
                (answers(), &self.displays),
            )
        })
    }
}
