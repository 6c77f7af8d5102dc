/// A requirement of a sentence and what it is of.
struct SentenceFinding {
    var phrase: RequirementPhrase
    var subject: SentenceSubject
}
