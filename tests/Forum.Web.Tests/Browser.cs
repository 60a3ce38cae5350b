using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Forum.Web.Tests;

/// <summary>What a browser does by itself: it keeps cookies, and says where a form comes from.</summary>
public sealed class Browser(TestServer server, string scheme) : IDisposable
{
    private readonly Dictionary<string, string> _cookies = [];
    private readonly HttpClient _client = new(server.CreateHandler()) { BaseAddress = new Uri($"{scheme}://{Surface.Host}") };

    /// <summary>Where a form goes that names no address: the page last opened.</summary>
    private string _page = "/";

    /// <summary>The session that every further request has.</summary>
    public string? Session { get; set; }

    public string Language { get; set; } = "en";

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        _page = path;
        return Send(new HttpRequestMessage(HttpMethod.Get, path), headers);
    }

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        Post(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<HttpResponseMessage> Post(string path, HttpContent content, params (string Name, string Value)[] headers) =>
        Send(
            new HttpRequestMessage(HttpMethod.Post, path) { Content = content },
            [("Sec-Fetch-Site", "same-origin"), ("Origin", $"{scheme}://{Surface.Host}"), .. headers]
        );

    /// <summary>Sends a form as it stands in a page.</summary>
    public Task<HttpResponseMessage> Submit(IHtmlFormElement form) =>
        Post(form.GetAttribute("action") ?? _page, [.. form.Elements.Select(Field).Where(field => field.Name.Length > 0)]);

    private static (string Name, string Value) Field(IElement element) =>
        element switch
        {
            IHtmlInputElement input => (input.Name ?? "", input.Value),
            IHtmlTextAreaElement area => (area.Name ?? "", area.Value),
            _ => ("", ""),
        };

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("Accept-Language", Language);
        if (Session is not null)
            request.Headers.Add("X-Session", Session);
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await _client.SendAsync(request);
        foreach (var cookie in CookiesOf(response))
            Plant(cookie.Split('=', ';')[0], cookie.Split('=', ';')[1]);
        return response;
    }

    public void Plant(string name, string value) => _cookies[name] = value;

    public void Dispose() => _client.Dispose();

    public static IEnumerable<string> CookiesOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    public static async Task<IHtmlDocument> Read(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
}
