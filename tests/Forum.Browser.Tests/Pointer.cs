namespace Forum.Browser.Tests;

/// <summary>A mouse, or a finger on the glass, that takes hold of something and lets it go elsewhere.</summary>
internal sealed class Pointer : IAsyncDisposable
{
    private const int Steps = 8;

    private readonly IPage page;
    private readonly ICDPSession? glass;

    private Pointer(IPage page, ICDPSession? glass) => (this.page, this.glass) = (page, glass);

    public static async Task<Pointer> Of(IPage page, bool isFinger) => new(page, isFinger ? await page.Context.NewCDPSessionAsync(page) : null);

    /// <param name="depth">How far down the target: 0 is its upper edge, 1 its lower one.</param>
    public async Task Drag(ILocator what, ILocator onto, float depth)
    {
        await what.ScrollIntoViewIfNeededAsync();
        var (from, to) = (await Box(what), await Box(onto));
        var (x, y) = (from.X + from.Width / 2, from.Y + from.Height / 2);
        var down = to.Y + to.Height * depth - y;
        await Begin(x, y);
        for (var step = 1; step <= Steps; step++)
            await Move(x, y + down * step / Steps);
        await End();
    }

    public async ValueTask DisposeAsync()
    {
        if (glass is not null)
            await glass.DetachAsync();
    }

    private async Task Begin(float x, float y)
    {
        if (glass is not null)
        {
            await Touch("touchStart", [(x, y)]);
            return;
        }
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
    }

    private Task Move(float x, float y) => glass is null ? page.Mouse.MoveAsync(x, y) : Touch("touchMove", [(x, y)]);

    private Task End() => glass is null ? page.Mouse.UpAsync() : Touch("touchEnd", []);

    private async Task Touch(string type, (float X, float Y)[] points) =>
        await glass!.SendAsync(
            "Input.dispatchTouchEvent",
            new Dictionary<string, object> { ["type"] = type, ["touchPoints"] = points.Select(p => new { x = p.X, y = p.Y }).ToArray() }
        );

    private static async Task<LocatorBoundingBoxResult> Box(ILocator what) =>
        await what.BoundingBoxAsync() ?? throw new InvalidOperationException("It isn't shown.");
}
