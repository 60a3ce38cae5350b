using System.Net;
using System.Text.Json;
using Forum.Domain;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Web.Http;

namespace Forum.Web.Tests.Account;

public sealed class DataTests
{
    [Fact]
    public async Task The_file_is_an_attachment_that_no_cache_keeps_with_the_account_in_it()
    {
        await using var forum = await LiveForum.Start();
        using var maria = await forum.Register("Maria");

        var answer = await forum.Send(maria, "/account/data");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=\"my-data-2026-11-21.json\"", answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        using var data = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("Maria", data.RootElement.GetProperty("account")[0].GetProperty("name").GetString());
        Assert.Equal(20, data.RootElement.GetProperty("preferences")[0].GetProperty("postsPerPage").GetInt32());
        Assert.Single(data.RootElement.GetProperty("sessions").EnumerateArray());
    }

    [Fact]
    public async Task Letters_of_all_scripts_stay_readable_and_a_script_end_is_only_text()
    {
        await using var forum = await LiveForum.Start();
        using var maria = await forum.Register("Мария");
        await forum.Send(maria, "/account", ("About", "Καλημέρα </script> 😀"));

        var text = await (await forum.Send(maria, "/account/data")).Content.ReadAsStringAsync();

        Assert.Contains("Мария", text, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(text);
        Assert.Equal("Καλημέρα </script> 😀", data.RootElement.GetProperty("account")[0].GetProperty("about").GetString());
    }

    [Fact]
    public async Task A_suspended_member_gets_it_with_the_reason()
    {
        await using var forum = await LiveForum.Start();
        using var maria = await forum.Register("Maria");
        using (var db = forum.Storage.Open())
        {
            var id = db.Members.Where(m => m.Name == "Maria").Select(m => m.PublicId).Single();
            var done = await SuspendMember.Run(db, await ActorReader.Operator(db, default), id, 3, "Sold badges.", default);
            Assert.IsType<Outcome<string>.Done>(done);
        }

        var answer = await forum.Send(maria, "/account/data");

        using var data = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("Sold badges.", data.RootElement.GetProperty("sanctions")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_guest_is_led_to_the_door_and_gets_nothing()
    {
        await using var forum = await LiveForum.Start();
        using var guest = forum.Open();

        Assert.StartsWith("/sign-in", (await guest.Get("/account/data")).Headers.Location?.ToString(), StringComparison.Ordinal);
        var token = (await Browser.Read(await guest.Get("/sign-in"))).QuerySelector("main form input[name=_token]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.Post("/account/data", ("_token", token))).StatusCode);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_asked_to_wait()
    {
        await using var forum = await LiveForum.Start();
        using var maria = await forum.Register("Maria");
        for (var i = 0; i < Rates.Of(RatePolicy.TakeData).Limit; i++)
            Assert.Equal(HttpStatusCode.OK, (await forum.Send(maria, "/account/data")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await forum.Send(maria, "/account/data")).StatusCode);
    }

    [Fact]
    public async Task The_page_to_leave_offers_the_data_first_and_counts_what_goes()
    {
        await using var forum = await LiveForum.Start();
        using var maria = await forum.Register("Maria");

        var page = await Browser.Read(await maria.Get("/account/leave"));

        Assert.NotNull(page.QuerySelector("main .notice a[href='/account/data']"));
        Assert.Contains("1 session ends: this one.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("What happens to your 0 posts", page.Body.TextContent, StringComparison.Ordinal);
    }
}
