namespace Forum.Web.Tests.Census;

/// <summary>How one endpoint is called and what each kind of visitor gets from it.</summary>
/// <param name="Endpoint">As <see cref="EndpointList"/> names it: method, route and handler.</param>
/// <param name="Noun">What the id in its address, or in its form, is of.</param>
/// <param name="Address">The address for an id.</param>
/// <param name="Open">
/// The expected answers, in the order of <see cref="Kind"/>, on a thing that everybody sees:
/// <c>ok</c> 200, <c>go</c> a redirect after something was done or found, <c>in</c> the way to the sign-in page, <c>no</c> 403,
/// <c>fix</c> 422, <c>404</c>, <c>410</c>. Those of leader, deputy, former leader and staff follow a bar; without one they are a member's.
/// </param>
/// <param name="Hidden">The same on a thing that only insiders see; null where the endpoint has no such things.</param>
public sealed record Declaration(string Endpoint, Noun Noun, Func<string, string> Address, string Open, string? Hidden = null)
{
    /// <summary>What follows the address to reach its other shapes: orders, pages, tags.</summary>
    public IReadOnlyList<string> Shapes { get; init; } = [""];

    /// <summary>A form that has been filled in sensibly, for an id.</summary>
    public Func<string, IReadOnlyList<(string Name, string Value)>> Form { get; init; } = _ => [];

    /// <summary>Those to whom it gives back words of their own that nobody sees any more: in twin worlds these may differ.</summary>
    public IReadOnlyList<Kind> TheirOwn { get; init; } = [];

    /// <summary>It hashes a password, which takes a tenth of a second.</summary>
    public bool IsSlow { get; init; }

    /// <summary>Afterwards the visitor is somebody else: signed in, signed out or gone.</summary>
    public bool EndsVisit { get; init; }

    public bool IsReading => Method is "GET" or "HEAD";

    /// <summary>A page without handlers is only read.</summary>
    private string Method => Endpoint[..Endpoint.IndexOf(' ', StringComparison.Ordinal)] is var word && word == "NO" ? "GET" : word;

    public IEnumerable<Call> Calls(string id) => Shapes.Select(shape => Make(id, shape));

    public Call Make(string id, string shape = "") => new(Method, Address(id) + shape) { Fields = IsReading ? null : Form(id) };

    public IReadOnlyList<string> Expected(bool hidden)
    {
        var parts = (hidden ? Hidden! : Open).Split('|').Select(Words).ToList();
        return [.. parts[0], .. parts.Count == 2 ? parts[1] : Enumerable.Repeat(parts[0][(int)Kind.Member], 4)];
    }

    private static string[] Words(string answers) => answers.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
