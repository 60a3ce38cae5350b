namespace Forum.Domain.Export;

/// <summary>One field of a line, and the property that it holds.</summary>
/// <param name="About">What it means, for the documentation; units and ranges where they aren't plain.</param>
internal sealed record RecordField(string Name, string Property, string About)
{
    /// <summary>Null: as the property's type says.</summary>
    public ValueForm? Form { get; init; }

    /// <summary>The files of which one has the record that this field names by its id; several where <see cref="ByKind"/> tells which.</summary>
    public IReadOnlyDictionary<string, string> Targets { get; init; } = NoTargets;

    /// <summary>The field whose word says which target it is.</summary>
    public string? ByKind { get; init; }
    public bool IsAudience { get; init; }

    /// <summary>A link that leads nowhere in some records, though its column always has a number: 0 then.</summary>
    public bool IsOptional { get; init; }

    /// <summary>For HTML: the prefix of its footnotes' ids; empty is the record's own id.</summary>
    public string? Anchor { get; init; }

    public bool IsLink => Targets.Count > 0;

    private static readonly Dictionary<string, string> NoTargets = [];

    /// <summary>The record's public id: in addresses, and what other records name it by.</summary>
    public static RecordField Id(string about) => new("id", "PublicId", about) { Form = ValueForms.Id };

    public static RecordField Of(string property, string about, ValueForm? form = null) => new(Camel(property), property, about) { Form = form };

    /// <param name="anchor">What the renderer was given as the prefix of footnotes' ids; nothing is the record's own id.</param>
    public static RecordField Html(string property, string about, string anchor = "") =>
        new(Camel(property), property, about) { Form = ValueForms.Html, Anchor = anchor };

    /// <summary>Names a record of another file, or of the same, by its id.</summary>
    public static RecordField To(string property, string file, string about) =>
        new(Camel(property[..^2]), property, about) { Targets = new Dictionary<string, string> { [""] = file } };

    public static RecordField ToOneOf(string property, string byKind, Dictionary<string, string> targets, string about) =>
        new(Camel(property[..^2]), property, about) { Targets = targets, ByKind = byKind };

    public static RecordField Audience(string about, string property = "AudienceId") =>
        new(Camel(property[..^2]), property, about) { IsAudience = true };

    private static string Camel(string property) => char.ToLowerInvariant(property[0]) + property[1..];
}
