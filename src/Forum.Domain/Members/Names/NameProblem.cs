namespace Forum.Domain.Members.Names;

/// <summary>Why a name can't be a member's; the first that applies, in this order.</summary>
public enum NameProblem
{
    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>More than <see cref="MemberName.Longest"/> characters as a reader counts them.</summary>
    TooLong,

    /// <summary>Something other than letters with their marks, digits, space and . _ - ' (emoji, control, invisible, symbols).</summary>
    BadCharacters,

    /// <summary>Doesn't start and end with a letter or a digit.</summary>
    BadEnds,

    /// <summary>Fewer than <see cref="MemberName.Shortest"/> characters.</summary>
    TooShort,

    /// <summary>No letter: a number alone reads as an id or an HTTP status.</summary>
    NoLetter,

    /// <summary>Letters of two scripts in one word, as in Latin "Pay" with a Cyrillic "а".</summary>
    MixedScripts,

    /// <summary>The name of a role, a route, or somebody whom strangers would trust.</summary>
    Reserved,
}
