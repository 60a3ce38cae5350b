namespace Forum.Web.Http;

/// <summary>Why a form was refused before its page could handle it.</summary>
public enum KeptReason
{
    /// <summary>The token is missing or of another session: signed in or out meanwhile, cookies gone.</summary>
    Expired,

    /// <summary>Too many of these in a short time.</summary>
    TooMany,

    /// <summary>The forum cannot do this at the moment.</summary>
    Busy,

    /// <summary>They look at the site with other eyes.</summary>
    Viewing,
}

public enum KeptFieldKind
{
    Text,

    /// <summary>The page's own, sent back as it came and not shown.</summary>
    Hidden,

    /// <summary>Asked for again; never sent back to the browser.</summary>
    Password,
}

/// <summary>A posted field. The value of a password is always empty.</summary>
public sealed record KeptField(string Name, string Value, KeptFieldKind Kind);

/// <summary>What was kept of a form.</summary>
/// <param name="Fields">In the order in which they were sent.</param>
/// <param name="LostFiles">There were files, which must be chosen again.</param>
/// <param name="IsCut">It was more than is kept; the last fields are missing.</param>
public sealed record KeptFields(IReadOnlyList<KeptField> Fields, bool LostFiles, bool IsCut);

/// <summary>The page that gives a refused form back.</summary>
/// <param name="Reason">Why it was refused.</param>
/// <param name="Address">Where it was sent and will be sent again; a path of this site.</param>
/// <param name="IsPost">False for a page that was only asked for (too often); then there are no fields.</param>
/// <param name="Kept">What was sent.</param>
/// <param name="RetryAfter">How long to wait; null when it can be sent again at once.</param>
public sealed record KeptFormModel(KeptReason Reason, string Address, bool IsPost, KeptFields Kept, TimeSpan? RetryAfter);
