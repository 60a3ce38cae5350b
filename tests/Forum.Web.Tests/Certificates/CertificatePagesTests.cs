using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Powers;
using Forum.Web.Http;
using Forum.Web.Tests.Account;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;

namespace Forum.Web.Tests.Certificates;

public sealed class CertificatePagesTests
{
    [Fact]
    public async Task A_certificate_is_given_printed_checked_revoked_and_hidden()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "site", null, Power.AwardCertificate);
        var ann = await forum.Forum.Member("Anneke");
        var address = $"/m/{ann.Id}/certificate";
        Assert.NotNull((await forum.Forum.Page(forum.Leader, "/m/" + ann.Id)).QuerySelector($"a[href='{address}']"));
        Assert.Null((await forum.Forum.Page(forum.Deputy, "/m/" + ann.Id)).QuerySelector($"a[href='{address}']"));
        Assert.Equal("Anneke", (await forum.Forum.Page(forum.Leader, address)).QuerySelector<IHtmlInputElement>("#name")!.Value);

        var wrong = await forum.Forum.Post(forum.Leader, address, ("Title", "Typed <title>"), ("Name", "A."), ("Day", "yesterday"));
        Assert.Equal(422, wrong.Status);
        var again = AdminForum.Read(wrong);
        foreach (var field in new[] { "reason", "signatory", "day" })
            Assert.NotNull(again.QuerySelector($"#{field}-error"));
        Assert.Equal("Typed <title>", again.QuerySelector<IHtmlInputElement>("#title")!.Value);
        var given = await forum.Forum.Post(
            forum.Leader,
            address,
            ("Title", "Typed <title>"),
            ("Name", "Anneke B."),
            ("Reason", "Found it."),
            ("Signatory", "Lea"),
            ("Day", "2026-01-01")
        );
        var certificate = given.Header("Location")!;
        Assert.Matches("^/certificates/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", certificate);

        var sheet = (await forum.Forum.Page(Visitor.Guest, certificate)).QuerySelector("article.certificate")!;
        foreach (var words in new[] { "Typed <title>", "Anneke B.", "Found it.", "Lea", "1 Jan 2026", certificate.Split('/')[^1] })
            Assert.Contains(words, sheet.TextContent, StringComparison.Ordinal);
        Assert.NotNull(sheet.QuerySelector("img"));
        Assert.NotNull((await forum.Forum.Page(Visitor.Guest, "/m/" + ann.Id)).QuerySelector($"a[href='{certificate}']"));
        var notices = await forum.Forum.Page(ann, "/notices");
        Assert.NotNull(notices.QuerySelector($"section[aria-labelledby=certificates] a[href='{certificate}']"));
        Assert.NotNull((await forum.Forum.Page(Visitor.Guest, "/log")).QuerySelector($"main a[href='{certificate}']"));
        var checking = await forum.Forum.Get(
            Visitor.Guest,
            "/certificates?code=" + certificate.Split('/')[^1].ToLowerInvariant().Replace("-", "+", StringComparison.Ordinal)
        );
        Assert.Equal(certificate, checking.Header("Location"));

        Assert.Equal(302, (await forum.Forum.Post(ann, certificate + "?handler=Hide", ("_hide", "true"))).Status);
        Assert.Null((await forum.Forum.Page(Visitor.Guest, "/m/" + ann.Id)).QuerySelector($"a[href='{certificate}']"));
        Assert.Equal(422, (await forum.Forum.Post(forum.Leader, certificate + "?handler=Revoke", ("_revoke", "true"), ("Reason", " "))).Status);
        Assert.Equal(
            302,
            (await forum.Forum.Post(forum.Leader, certificate + "?handler=Revoke", ("_revoke", "true"), ("Reason", "Not hers."))).Status
        );
        var revoked = await forum.Forum.Page(Visitor.Guest, certificate);
        Assert.Contains("Not hers.", revoked.QuerySelector(".notice.bad")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_nobody_was_given_is_plainly_not_one_of_ours()
    {
        await using var forum = await AdminForum.Open();
        foreach (var code in new[] { "7777-7777-7777", "x", "%3Cb%3E", new string('7', 300) })
        {
            var answer = await forum.Get(Visitor.Guest, "/certificates/" + code);
            Assert.Equal(404, answer.Status);
            Assert.Contains("not one of ours", AdminForum.Read(answer).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_tries_codes_without_end()
    {
        await using var forum = await LiveForum.Start();
        using var guest = forum.Open();
        for (var i = 0; i < Rates.Of(RatePolicy.Certificate).Limit; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await guest.Get("/certificates/7777-7777-7777")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guest.Get("/certificates/7777-7777-7778")).StatusCode);
    }
}
