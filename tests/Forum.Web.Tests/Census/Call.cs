namespace Forum.Web.Tests.Census;

/// <summary>One request, written down so that it can be sent to two forums.</summary>
public sealed record Call(string Method, string Address)
{
    /// <summary>The fields of a form; null where the request has no body.</summary>
    public IReadOnlyList<(string Name, string Value)>? Fields { get; init; }

    /// <summary>Whether the form brings the token that the forum gave to this visitor.</summary>
    public bool WithToken { get; init; } = true;

    /// <summary>What the browser says about where the request comes from.</summary>
    public string Site { get; init; } = "same-origin";
    public string Language { get; init; } = "en";

    /// <summary>The whole address of the page that led here.</summary>
    public string? Referer { get; init; }

    /// <summary>A cookie that the browser brings beside the session's: <c>view=guest</c>.</summary>
    public string? Cookie { get; init; }

    public static Call Get(string address) => new("GET", address);

    public static Call Post(string address, params (string Name, string Value)[] fields) => new("POST", address) { Fields = fields };

    public override string ToString() => $"{Method} {Address}";
}
