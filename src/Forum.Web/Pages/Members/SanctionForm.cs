using System.Globalization;

namespace Forum.Web.Pages.Members;

/// <summary>For how long and why. A length is always said: forgetting it must not mean for ever.</summary>
/// <param name="Days">Whole days, or <see cref="UntilLifted"/>.</param>
public sealed record SanctionForm(string? Days, string? Reason)
{
    public const string UntilLifted = "lifted";

    /// <summary>What the form offers, in days.</summary>
    public static readonly IReadOnlyList<int> Offered = [1, 3, 7, 14, 30, 90, 365];

    /// <summary>Null until lifted; 0, which no sanction may have, where it says neither.</summary>
    public int? Length() =>
        Days == UntilLifted ? null
        : int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days
        : 0;
}

/// <summary>As <see cref="Forum.Domain.Members.ErasureForm"/> says it.</summary>
public sealed record EraseFields(bool WithPosts, bool Sure, string? Reason);

/// <summary>An act that needs nothing but its reason.</summary>
public sealed record ReasonForm(string? Reason);
