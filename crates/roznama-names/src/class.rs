//! What a form is; shared with the build script.

/// What a form is. The numbers are written into the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Class {
    /// A place of the gazetteer.
    Place,
    /// An organisation of the gazetteer.
    Org,
    /// The people or things of a place.
    Demonym,
    /// A language.
    Language,
    /// A given name.
    Given,
    /// A given name that is an ordinary word too.
    WeakGiven,
    /// A family name.
    Surname,
    /// A family name that is an ordinary word too.
    WeakSurname,
    /// An office or rank.
    Office,
    /// What stands directly before a name.
    Honorific,
    /// A word of a longer office.
    Detail,
    /// A verb behind its speaker.
    SpeechBehind,
    /// A verb before its speaker.
    SpeechBefore,
    /// A name may begin with it and goes on behind it.
    ParticleBefore,
    /// A name may end with it.
    ParticleAfter,
    /// Never part of a person's name.
    Function,
    /// Common, and rarely in a name's place: a trained weight.
    Ordinary,
    /// Often in a name's place: a trained weight.
    NameLike,
    /// A cue of a place or organisation behind it.
    CueBefore,
    /// A cue of a place or organisation before it.
    CueBehind,
    /// Behind it stands the rest of an organisation's name.
    OrgHead,
    /// A word that an organisation's name may go on with.
    OrgDetail,
    /// The first words of a longer form; of a word, that a name of the gazetteer or a longer form may begin with it.
    Prefix,
    /// A cue of a club behind it.
    CueTeam,
    /// Stands where persons' names stand, and hardly elsewhere: trained.
    Sure,
    /// Behind it stands a place, if no list has the word there.
    PlaceHead,
    /// Behind it stands a place, also one whose name is an ordinary word.
    PlaceHeadWide,
    /// Behind it stands the rest of an organisation's name: all words with the article.
    OrgHeadOpen,
    /// Before it stands the rest of an organisation's name.
    OrgTail,
    /// Quoted or directly behind it stands the name of a paper or broadcaster.
    MediaHead,
    /// Behind it stands the rest of a place's name, to which it belongs itself: a valley, an airport.
    PlacePart,
    /// A word of sport.
    Sport,
    /// Behind it stands an organisation's name that no list has; the word belongs to it.
    OrgNamed,
    /// Behind it stands an organisation's name that no list has.
    OrgCalled,
}

impl Class {
    /// Every class, in the order of their numbers.
    pub const ALL: [Self; 34] = [
        Self::Place,
        Self::Org,
        Self::Demonym,
        Self::Language,
        Self::Given,
        Self::WeakGiven,
        Self::Surname,
        Self::WeakSurname,
        Self::Office,
        Self::Honorific,
        Self::Detail,
        Self::SpeechBehind,
        Self::SpeechBefore,
        Self::ParticleBefore,
        Self::ParticleAfter,
        Self::Function,
        Self::Ordinary,
        Self::NameLike,
        Self::CueBefore,
        Self::CueBehind,
        Self::OrgHead,
        Self::OrgDetail,
        Self::Prefix,
        Self::CueTeam,
        Self::Sure,
        Self::PlaceHead,
        Self::PlaceHeadWide,
        Self::OrgHeadOpen,
        Self::OrgTail,
        Self::MediaHead,
        Self::PlacePart,
        Self::Sport,
        Self::OrgNamed,
        Self::OrgCalled,
    ];
}

/// Bits of the languages whose texts have a form: Arabic, Persian, Urdu, English, others in Arabic script.
pub const AR: u8 = 1;
/// Persian.
pub const FA: u8 = 2;
/// Urdu.
pub const UR: u8 = 4;
/// English, or another language in Latin letters.
pub const EN: u8 = 8;
/// Pashto, Kurdish, Sindhi, Uyghur.
pub const OTHER: u8 = 16;
/// The form must stand beside a cue.
pub const CUE: u8 = 32;
/// The form has neighbours beside which it is none.
pub const UNLESS: u8 = 64;
/// The form must stand behind a cue of a club.
pub const TEAM: u8 = 128;
