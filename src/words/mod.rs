//! What is learnt from segment pairs, and what is known of words before anything is learnt: tokens, stems,
//! inflection, word alignment, the lexicon.

pub mod bundled;
pub mod cut;
pub mod endings;
pub mod english;
pub mod fold;
pub mod hash;
pub mod inflection;
pub mod language;
pub mod lexicon;
pub mod ordinary;
pub mod pair_words;
pub mod paradigms;
pub mod primer;
mod script;
pub mod stem;
pub mod word_align;

pub use cut::{Joint, Token, cut};
pub use inflection::{Fit, Inflection};
pub use lexicon::{Counts, Cover, KnownWords, Learner, Lexicon, Link, PairOrigin, Phrases};
pub use pair_words::{PairWords, Word, span_of, words_in};
pub use stem::{Stemmer, stemmer};
