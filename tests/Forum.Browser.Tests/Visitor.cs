namespace Forum.Browser.Tests;

/// <summary>Somebody with a browser of their own, and what that browser complained about.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<IConsoleMessage> errors = [];
    private readonly List<string> exceptions = [];
    private readonly HashSet<string> refused = [];
    private readonly List<string> dialogs = [];
    private IResponse? document;

    public Visitor(RunningForum forum, IBrowserContext context, IPage page)
    {
        (Forum, this.context, Page) = (forum, context, page);
        page.Dialog += async (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        page.PageError += (_, error) => exceptions.Add(error);
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message] : []);
        page.Response += (_, response) => Note(response);
    }

    public RunningForum Forum { get; }
    public IPage Page { get; }

    /// <summary>Errors of scripts, violations of the content security policy, files that could not be loaded.</summary>
    public IReadOnlyList<string> Complaints =>
        [.. exceptions, .. errors.Where(error => !IsOfDocument(error)).Select(error => $"{error.Location}: {error.Text}")];

    /// <summary>What alert, confirm and prompt said.</summary>
    public IReadOnlyList<string> Dialogs => dialogs;

    /// <summary>The status of the document that is shown now.</summary>
    public int Status => document!.Status;

    /// <summary>Complaints of earlier pages no longer count.</summary>
    public void Forget()
    {
        errors.Clear();
        exceptions.Clear();
    }

    public Task Open(string path) => Page.GotoAsync(path);

    /// <summary>The document as the server sent it.</summary>
    public Task<string> Source() => document!.TextAsync();

    public async Task<IReadOnlyList<Header>> Headers() => await document!.HeadersArrayAsync();

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public ILocator ReplyBox => Page.GetByRole(AriaRole.Textbox, new() { Name = "Your reply" });

    /// <summary>Sends a form once more, byte by byte as it was.</summary>
    public async Task SendAgain(IRequest form) =>
        await context.APIRequest.FetchAsync(
            form.Url,
            new()
            {
                Method = form.Method,
                Headers = (await form.AllHeadersAsync()).Where(header => !header.Key.StartsWith(':') && header.Key != "content-length"),
                DataByte = form.PostDataBuffer,
            }
        );

    /// <summary>Sends a form by its button and waits for the document that answers it.</summary>
    public async Task Send(ILocator button)
    {
        await Page.EvaluateAsync("() => { window.isOld = true; }");
        await button.ClickAsync();
        await Page.WaitForFunctionAsync("() => !window.isOld && document.readyState === 'complete'");
    }

    /// <summary>Puts a cookie of the forum into the browser; null for none.</summary>
    public Task Carry(string name, string? value) =>
        value is null
            ? Task.CompletedTask
            : context.AddCookiesAsync([
                new Cookie
                {
                    Name = name,
                    Value = value,
                    Url = Forum.Address.ToString(),
                },
            ]);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Note(IResponse response)
    {
        if (!response.Request.IsNavigationRequest || response.Frame.ParentFrame is not null)
            return;
        document = response;
        if (response.Status >= 400)
            refused.Add(response.Url);
    }

    /// <summary>The browser calls it an error, too, that a page itself is answered by a 404; that is no complaint.</summary>
    private bool IsOfDocument(IConsoleMessage error) =>
        error.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        && refused.Any(url => error.Location.StartsWith(url, StringComparison.Ordinal));
}
