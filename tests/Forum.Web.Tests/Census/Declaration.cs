namespace Forum.Web.Tests.Census;

/// <summary>How one endpoint is called and what each kind of visitor gets from it.</summary>
/// <param name="Endpoint">As <see cref="EndpointList"/> names it: method, route and handler.</param>
/// <param name="Noun">What the id in its address is of.</param>
/// <param name="Address">The address for an id.</param>
/// <param name="Open">
/// The expected answers, in the order of <see cref="Kind"/>, on a thing that everybody sees:
/// <c>ok</c> 200, <c>go</c> a redirect after something was done or found, <c>in</c> the way to the sign-in page, <c>no</c> 403,
/// <c>fix</c> 422, <c>404</c>, <c>410</c>.
/// </param>
/// <param name="Hidden">The same on a thing that only insiders see; null where the endpoint has no such things.</param>
public sealed record Declaration(string Endpoint, Noun Noun, Func<string, string> Address, string Open, string? Hidden = null)
{
    /// <summary>What follows the address to reach its other shapes: orders, pages, tags.</summary>
    public IReadOnlyList<string> Shapes { get; init; } = [""];

    /// <summary>The fields of a form that has been filled in sensibly.</summary>
    public IReadOnlyList<(string Name, string Value)> Form { get; init; } = [];

    public string Method => Endpoint[..Endpoint.IndexOf(' ', StringComparison.Ordinal)];
    public bool IsReading => Method is "GET" or "HEAD";

    public IEnumerable<Call> Calls(string id) => Shapes.Select(shape => Make(Address(id) + shape));

    public Call Make(string address) => new(Method, address) { Fields = IsReading ? null : Form };

    public IReadOnlyList<string> Expected(bool hidden) => (hidden ? Hidden! : Open).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
