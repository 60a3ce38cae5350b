using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Forum.Domain.OwnData;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Forum.Web.Pages.Account;

/// <summary>Everything of one member's as a JSON file, sent as it is read: it never stands in memory as a whole.</summary>
public sealed class OwnDataFile(ForumDb db, Actor actor, Texts texts) : IActionResult
{
    /// <summary>So many bytes are gathered before they are sent.</summary>
    private const int Gathered = 32 * 1024;

    /// <summary>Letters of all scripts stay letters: it is a file, never part of a page.</summary>
    private static readonly JavaScriptEncoder Letters = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static readonly JsonWriterOptions Shape = new() { Indented = true, Encoder = Letters };
    private static readonly JsonSerializerOptions Rows = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = Letters,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, ct) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture,
            $"attachment; filename=\"my-data-{db.Now:yyyy-MM-dd}.json\""
        );
        await using var json = new Utf8JsonWriter(response.BodyWriter, Shape);
        json.WriteStartObject();
        About(json, Visit.Of(context.HttpContext).Site.Settings.Name);
        foreach (var part in OwnDataReader.Parts(db, actor, ct))
            await Write(json, part, response, ct);
        json.WriteEndObject();
        await Send(json, response, ct);
    }

    private void About(Utf8JsonWriter json, string site)
    {
        json.WriteStartObject("about");
        json.WriteString("site", site);
        json.WriteString("member", actor.Name);
        json.WriteString("at", db.Now);
        json.WriteString("explained", texts["account.data.explained"]);
        json.WriteEndObject();
    }

    private static async Task Write(Utf8JsonWriter json, OwnDataPart part, HttpResponse response, CancellationToken ct)
    {
        json.WriteStartArray(part.Name);
        await foreach (var row in part.Rows.WithCancellation(ct))
        {
            JsonSerializer.Serialize(json, row, row.GetType(), Rows);
            if (json.BytesPending > Gathered)
                await Send(json, response, ct);
        }
        json.WriteEndArray();
    }

    private static async Task Send(Utf8JsonWriter json, HttpResponse response, CancellationToken ct)
    {
        await json.FlushAsync(ct);
        await response.BodyWriter.FlushAsync(ct);
    }
}
