using Forum.Domain.Boards;
using Forum.Domain.Threads;
using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

[Collection(InChromium.Name)]
public sealed class SearchingTests(Chromium chromium)
{
    private const string Question = "Служба драйвера не запускается после обновления";
    private const string Answer = "Помогла переустановка драйвера от имени администратора.";

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_prospect_with_a_typing_mistake_finds_the_solved_thread(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        var thread = await Ask(forum, Question, "Пишет «ошибка 1068», что делать?", "ru");
        var answer = await forum.Reply(forum.Fan, thread, Answer);
        await forum.Running.As(forum.Owner, (db, actor) => AcceptAnswer.Run(db, actor, answer, true, default));
        await using var prospect = await chromium.Visit(forum.Running, new Device(script, width) { Language = "ru" });

        await prospect.Open("/");
        await prospect.Page.GetByRole(AriaRole.Search).GetByLabel("Поиск по форуму").FillAsync("служба драйвреа");
        await prospect.Page.Keyboard.PressAsync("Enter");
        await prospect.Page.Locator(".search-suggestion a").ClickAsync();
        var hit = prospect.Page.Locator(".hit").First;
        await Expect(hit).ToContainTextAsync("Решено");
        await hit.GetByRole(AriaRole.Link, new() { Name = Question }).ClickAsync();

        await Expect(prospect.Heading(Question)).ToBeVisibleAsync();
        await Expect(prospect.Page.Locator("article.accepted")).ToContainTextAsync(Answer);
        Nothing.In(prospect.Complaints);
    }

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_moderator_narrows_to_unanswered_questions_of_a_month_on_a_board(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await Ask(forum, "Nobody has answered this", "Who knows?", "en");
        var answered = await Ask(forum, "Somebody has answered this", "Who knows?", "en");
        await forum.Reply(forum.Fan, answered, "I do.");
        var now = forum.Running.Clock.GetUtcNow();
        await using var moderator = await chromium.Visit(forum.Running, new Device(script, width), forum.Owner);

        await moderator.Open("/search");
        await moderator.Page.GetByText("Narrow the search").ClickAsync();
        await moderator.Field("Board").SelectOptionAsync("Installation");
        await moderator.Field("Kind").SelectOptionAsync("Unanswered");
        await moderator.Field("From").FillAsync($"{now:yyyy-MM}-01");
        await moderator.Field("Through").FillAsync($"{now:yyyy-MM-dd}");
        await moderator.Page.Locator(".narrow-form").GetByRole(AriaRole.Button).ClickAsync();

        await Expect(moderator.Heading("1 thread found")).ToBeVisibleAsync();
        await Expect(moderator.Link("Nobody has answered this")).ToBeVisibleAsync();
        await Expect(moderator.Page.Locator(".chip")).ToHaveCountAsync(4);
        await moderator.Page.Locator(".chip").Filter(new() { HasText = "Unanswered" }).ClickAsync();
        await Expect(moderator.Link("Somebody has answered this")).ToBeVisibleAsync();
        Nothing.In(moderator.Complaints);
    }

    [BrowserFact]
    public async Task The_field_is_reached_by_a_slash_and_its_suggestions_by_arrows()
    {
        await using var forum = await SmallForum.Start();
        await using var fan = await chromium.Visit(forum.Running, new Device(), forum.Fan);
        await fan.Open("/latest");
        await fan.Page.Keyboard.PressAsync("/");
        var field = fan.Page.GetByRole(AriaRole.Combobox);
        await Expect(field).ToBeFocusedAsync();
        await fan.Page.Keyboard.TypeAsync("block");
        await Expect(fan.Page.GetByRole(AriaRole.Option, new() { Name = SmallForum.Title })).ToBeVisibleAsync();
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await fan.Page.Keyboard.PressAsync("Escape");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await fan.Page.Keyboard.TypeAsync("e");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await fan.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(fan.Page.GetByRole(AriaRole.Option, new() { Selected = true })).ToHaveTextAsync(SmallForum.Title);
        await fan.Page.Keyboard.PressAsync("Enter");
        await Expect(fan.Heading(SmallForum.Title)).ToBeVisibleAsync();
        Nothing.In(fan.Complaints);
    }

    private static Task<string> Ask(SmallForum forum, string title, string text, string language)
    {
        var form = new ThreadForm(title, "", text, ThreadFormats.Question, language, null);
        return forum.Running.As(forum.Owner, (db, actor) => StartThread.Run(db, actor, forum.Board, form, default));
    }
}
