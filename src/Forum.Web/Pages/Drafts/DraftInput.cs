using Forum.Domain.Boards;
using Forum.Domain.Threads.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Forum.Web.Pages.Drafts;

/// <summary>What any form for a text has of the fields that a draft keeps.</summary>
public sealed record DraftInput
{
    public string? Text { get; init; }
    public string? Title { get; init; }
    public string? Tags { get; init; }
    public string? Language { get; init; }
    public string? Reason { get; init; }

    [FromForm(Name = "_replyTo")]
    public string? ReplyTo { get; init; }

    /// <summary>The revision that was there when the writing began.</summary>
    [FromForm(Name = "_began")]
    public int Began { get; init; }

    [FromForm(Name = "_submission")]
    public string? Submission { get; init; }

    public DraftForm Form(ThreadFormats format) => new(Text, Title, Tags, Language, format, ReplyTo, Began, Reason, Submission);
}
