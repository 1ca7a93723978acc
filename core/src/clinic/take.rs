//! Taking in a page of a pair's mailbox on the person's side: which items are believed, and why the others are not.

use super::letter::{Letter, NoLetter};
use super::link::{KeyState, Link};
use super::place::Place;
use super::{ItemContent, RefusedItem, Signed, WhyRefused};
use crate::error::Result;
use crate::store::kinds::clinic;
use crate::store::{Action, Fields, Value, to_hex};
use crate::sync::{Page, hash_of, running};
use crate::time::Moment;

/// How many items of a link can wait for an answer. No clinic needs more, and none can fill a diary.
const MOST_WAITING: usize = 100;

/// Where the reading stands after a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// The mailbox was read to its end.
    AtEnd,
    /// There is more.
    More,
    /// The relay shows another past than before: it has to be read from its beginning.
    Elsewhere,
}

/// What came of a page.
pub(super) struct Taken {
    pub new: u64,
    pub refused: Vec<RefusedItem>,
    pub place: Stands,
}

/// What came of one item.
enum Met {
    /// It is kept.
    New,
    /// There is nothing to keep: the person's own letter, or an item that another device read before.
    Known,
    Refused(WhyRefused, Option<String>),
}

/// Takes in a page. Nothing when the link ends.
pub(super) fn page(action: &mut Action<'_>, link: &Link, page: &Page, now: Moment) -> Result<Option<Taken>> {
    let mut place = Place::of(action.file(), link.pair())?;
    let mut taken = Taken { new: 0, refused: Vec::new(), place: Stands::Elsewhere };
    if page.running != Some(place.running) || page.head < place.cursor || !follow(&page.items, place.cursor) {
        place.begin_again();
        place.save(action.file())?;
        return Ok(Some(taken));
    }
    let mut reader = Reader::new(action, link, now)?;
    for (sequence, item) in &page.items {
        (place.cursor, place.running) = (*sequence, running(&place.running, &hash_of(item)));
        match reader.meet(item, &mut place.version)? {
            Met::New => taken.new += 1,
            Met::Known => {}
            Met::Refused(why, field) => {
                let refused = RefusedItem { why, field, at: now.instant, share: None };
                place.refuse(refused.clone());
                taken.refused.push(refused);
            }
        }
    }
    taken.place = match (place.cursor == page.head, page.items.is_empty()) {
        (true, _) => Stands::AtEnd,
        (false, false) => Stands::More,
        // It says that there is more and does not show it.
        (false, true) => Stands::Elsewhere,
    };
    place.save(action.file())?;
    Ok(Some(taken))
}

fn follow(items: &[(u64, Vec<u8>)], cursor: u64) -> bool {
    items.iter().zip(cursor + 1..).all(|((sequence, _), expected)| *sequence == expected)
}

struct Reader<'a, 'b> {
    action: &'a mut Action<'b>,
    link: &'a Link,
    now: Moment,
    /// Whether the key was ended, by an item of this page, too.
    revoked: bool,
    /// The highest version of the pair that is kept, whichever device read it.
    highest: u64,
    /// How many items wait for the person's answer.
    waiting: usize,
}

impl<'a, 'b> Reader<'a, 'b> {
    fn new(action: &'a mut Action<'b>, link: &'a Link, now: Moment) -> Result<Self> {
        let of_pair = format!("{}/", link.pair());
        let kept = clinic::items(action.file())?.into_iter().filter(|item| item.id.starts_with(&of_pair));
        let (mut highest, mut waiting) = (0, 0);
        for item in kept {
            highest = highest.max(Signed::from_text(&item.signed).map_or(0, |signed| signed.version()));
            waiting += usize::from(item.answer.is_none());
        }
        Ok(Self { action, link, now, revoked: link.revoked, highest, waiting })
    }

    fn meet(&mut self, item: &[u8], version: &mut u64) -> Result<Met> {
        match Letter::of(item) {
            Ok(Letter::ToClinic) => return Ok(Met::Known),
            Ok(Letter::ToPerson) => {}
            Err(NoLetter::None) => return Ok(Met::Refused(WhyRefused::NotForThisLink, None)),
            Err(NoLetter::Newer) => return Ok(Met::Refused(WhyRefused::Newer, None)),
        }
        let Some(signed) = self.open(item)? else { return Ok(Met::Refused(WhyRefused::NotForThisLink, None)) };
        if let Err(why) = self.signer(&signed) {
            return Ok(Met::Refused(why, None));
        }
        let pair = self.link.pair();
        let id = clinic::item_id(&pair.to_string(), &signed.name());
        if clinic::knows_item(self.action.file(), &id)? {
            *version = (*version).max(signed.version());
            return Ok(Met::Known);
        }
        if signed.version() <= (*version).max(self.highest) {
            return Ok(Met::Refused(WhyRefused::Replayed, None));
        }
        *version = signed.version();
        if signed.expires() <= self.now.instant {
            return Ok(Met::Refused(WhyRefused::Expired, None));
        }
        match signed.content() {
            Err(why) => {
                let field = why.details().map(|(field, ..)| field.to_owned());
                return Ok(Met::Refused(WhyRefused::Content, field));
            }
            Ok(ItemContent::Revocation) => self.revoke()?,
            Ok(_) if self.waiting >= MOST_WAITING => return Ok(Met::Refused(WhyRefused::TooMany, None)),
            Ok(_) => self.waiting += 1,
        }
        self.action.change(clinic::ITEM, &id, clinic::item_fields(signed.to_text(), self.now.instant))?;
        Ok(Met::New)
    }

    fn open(&self, item: &[u8]) -> Result<Option<Signed>> {
        let secret = &self.link.mine()?.secret;
        let content = Letter::ToPerson.open(self.link.pair(), secret, None, item);
        Ok(content.and_then(|content| Signed::new(&content)))
    }

    /// Whether the key that holds now signed it.
    fn signer(&self, signed: &Signed) -> Result<(), WhyRefused> {
        let (pair, invitation) = (self.link.pair(), &self.link.invitation);
        if !signed.is_by(&invitation.signing, pair) {
            let former = self.link.former.iter().any(|key| signed.is_by(key, pair));
            return Err(if former { WhyRefused::FormerKey } else { WhyRefused::NotSigned });
        }
        match self.link.key_state(self.now) {
            _ if self.revoked => Err(WhyRefused::KeyRevoked),
            KeyState::Revoked => Err(WhyRefused::KeyRevoked),
            KeyState::Expired => Err(WhyRefused::KeyExpired),
            KeyState::Holds => Ok(()),
        }
    }

    fn revoke(&mut self) -> Result<()> {
        self.revoked = true;
        let field = format!("revoked.{}", to_hex(&self.link.invitation.signing));
        let fields = Fields::from([(field, Value::Int(self.now.instant))]);
        self.action.change(clinic::LINK, &self.link.pair().to_string(), fields)
    }
}
