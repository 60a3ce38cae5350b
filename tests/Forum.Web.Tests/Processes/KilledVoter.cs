using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Forum.Web.Tests.Processes;

/// <summary>Somebody who votes again and again over HTTP, until nobody answers any more, and holds the forum to what it said.</summary>
internal sealed class KilledVoter(string session) : IDisposable
{
    private static readonly HttpClientHandler AsItIs = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly HttpClient client = new(AsItIs, disposeHandler: false);
    private readonly Random dice = new(session.GetHashCode(StringComparison.Ordinal));
    private Sent last = Sent.Nothing;

    public string Session => session;

    /// <summary>Where they vote.</summary>
    public string Page { get; set; } = "";

    /// <summary>Of the ballot that they saw in the box last; null before the first.</summary>
    public string? Receipt { get; private set; }

    public int Acknowledged { get; private set; }

    /// <summary>Ballots that were sent and never answered.</summary>
    public int CutOff { get; private set; }

    public async Task VoteUntilCutOff(Uri server)
    {
        try
        {
            while (true)
                await VoteOnce(server);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            CutOff += last == Sent.Unanswered ? 1 : 0;
        }
    }

    /// <summary>What is in the box is what was acknowledged last, or what was sent after it and never answered.</summary>
    public void Sees(string? receipt)
    {
        if (last == Sent.Nothing)
            Assert.Equal(Receipt, receipt);
        else if (last == Sent.Acknowledged)
            Assert.True(receipt is not null && receipt != Receipt, "The ballot that was acknowledged is not in the box.");
        (Receipt, last) = (receipt, Sent.Nothing);
    }

    public void Dispose() => client.Dispose();

    private async Task VoteOnce(Uri server)
    {
        var answer = await Send(new HttpRequestMessage(HttpMethod.Get, new Uri(server, Page)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Sees(page.QuerySelector(".receipt-code")?.TextContent.Replace(" ", "", StringComparison.Ordinal).Trim());
        var form = page.QuerySelector("form.ballot")!;
        var boxes = form.QuerySelectorAll<IHtmlInputElement>(".rank-box").Select(box => box.Name!).ToArray();
        dice.Shuffle(boxes);
        var fields = boxes.Select((name, i) => KeyValuePair.Create(name, $"{i + 1}")).ToDictionary();
        fields["_token"] = form.QuerySelector<IHtmlInputElement>("input[name=_token]")!.Value;

        last = Sent.Unanswered;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, Page + "?handler=Cast"))
        {
            Content = new FormUrlEncodedContent(fields),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        var cast = await Send(request);
        last = cast.StatusCode == HttpStatusCode.Redirect ? Sent.Acknowledged : Sent.Nothing;
        Acknowledged += last == Sent.Acknowledged ? 1 : 0;
        // Told to come again later, they have cast nothing: what they see next must be as it was.
        Assert.Contains(cast.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable });
    }

    private Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        request.Headers.Add("Cookie", "session=" + session);
        return client.SendAsync(request);
    }

    /// <summary>What became of the ballot that was sent after the one that was seen last.</summary>
    private enum Sent
    {
        Nothing,
        Unanswered,
        Acknowledged,
    }
}
