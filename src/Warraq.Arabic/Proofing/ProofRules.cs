using Warraq.Arabic.Proofing.Rules;

namespace Warraq.Arabic.Proofing;

/// <summary>
/// All rules. The order is that of precedence: of two findings on the same characters the one of the earlier rule stays, and of two
/// fixes that overlap the earlier is applied. First what characters are, then space, marks, words, grammar, numbers.
/// </summary>
internal static class ProofRules
{
    public static IReadOnlyList<ProofRule> All { get; } =
    [
        // what characters are
        new OR13PresentationForms(),
        new OR14LookAlikes(),
        new OR12InvisibleCharacter(),
        new OR11Kashida(),

        // space
        new SP01DoubleSpace(),
        new SP02SpaceBeforeMark(),
        new SP04SpaceInsideMarks(),
        new SP05MarkTouchesWord(),
        new SP03NoSpaceAfterMark(),
        new SP06LoneWaw(),

        // marks
        new PU03Dots(),
        new PU02RepeatedMark(),
        new PU01LatinMark(),
        new PU08SameMarksInside(),
        new PU05LoneQuotationMark(),
        new PU04LoneBracket(),
        new PU07NoFinalMark(),
        new PU06MixedQuotationMarks(),

        // spelling
        new OR03HamzaOnArticle(),
        new OR02HamzaOnConnectingAlef(),
        new OR08GluedNegation(),
        new OR01MissingHamza(),
        new OR04HehForTeh(),
        new OR05TehForHeh(),
        new OR06YehAndAlefMaqsura(),
        new OR09MissingAlef(),
        new OR07RunTogether(),

        // names and house terms
        new OR16HouseTerm(),
        new OR15TwoSpellings(),
        new OR10UnknownWord(),

        // grammar
        new GR06NominativeAfterPreposition(),
        new GR08DemonstrativeGender(),
        new GR02ClashingHeads(),
        new GR01RepeatedWord(),
        new GR03CountedNounForm(),
        new GR04NumberGender(),
        new GR05DigitBeforeDual(),
        new GR07SawfaLan(),

        // numbers and dates
        new NU04WeekdayAndDate(),
        new NU01TwoDigitScripts(),
        new NU02PercentSign(),
        new NU03BidiHazard(),
    ];
}
