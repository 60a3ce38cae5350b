namespace Forum.Domain.Members.Passwords;

/// <summary>Why a password is refused.</summary>
public enum PasswordProblem
{
    TooShort,
    TooLong,

    /// <summary>One of the passwords that are tried first, also with digits put for letters or a year behind.</summary>
    Common,

    /// <summary>Neighbours on a keyboard, in an alphabet or in counting.</summary>
    Sequence,

    /// <summary>A short piece over and over.</summary>
    Repetition,

    /// <summary>Little else than the member's own name.</summary>
    OwnName,
}
