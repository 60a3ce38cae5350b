using System.Data.Common;
using System.Globalization;

namespace Forum.Domain.Moderation.Chains;

/// <summary>Appends links, in the transaction of what they tell: there is one writer at a time, so each finds the last link as it is.</summary>
/// <param name="command">A statement inside that transaction, with so many parameters.</param>
internal sealed class ChainWriter(Func<string, int, DbCommand> command, Entropy entropy)
{
    private const int SaltLength = 16;
    private static readonly string[] Columns =
    [
        nameof(ActLink.AudienceId),
        nameof(ActLink.IsOpen),
        nameof(ActLink.Number),
        nameof(ActLink.Event),
        nameof(ActLink.ActId),
        nameof(ActLink.At),
        nameof(ActLink.Fields),
        nameof(ActLink.Salt),
        nameof(ActLink.TextHash),
        nameof(ActLink.Hash),
    ];

    /// <summary>The link of an act that was just written.</summary>
    public async Task Done(long actId, CancellationToken ct)
    {
        foreach (var act in await Acts("WHERE a.\"Id\" = @p0", actId, ct))
            await Done(act, ct);
    }

    /// <summary>The link of an act that another one undid or redacted.</summary>
    public async Task Became(LinkEvent became, long actId, string by, DateTime at, CancellationToken ct)
    {
        foreach (var act in await Acts("WHERE a.\"Id\" = @p0", actId, ct))
            await Append(act, became, at, act.Fields(became, by, at), null, ct);
    }

    /// <summary>The link of the second ground of an act that was just chained.</summary>
    public Task Grounded(long actId, DateTime at, CancellationToken ct) => Grounded("AND a.\"Id\" = @p0", actId, at, ct);

    /// <summary>Chains the second grounds of acts that were chained without.</summary>
    public Task AllGrounded(DateTime at, CancellationToken ct) => Grounded("AND @p0 = 0 ORDER BY a.\"At\", a.\"Id\"", 0, at, ct);

    /// <summary>Chains acts that were done before there were chains.</summary>
    public async Task All(CancellationToken ct)
    {
        var acts = await Acts("WHERE @p0 = 0 ORDER BY a.\"At\", a.\"Id\"", 0, ct);
        foreach (var act in acts)
            await Done(act, ct);
        var times = acts.ToDictionary(act => act.PublicId, act => act.At);
        foreach (var act in acts.Where(act => times.ContainsKey(act.UndoneBy)))
            await Append(act, LinkEvent.Undone, times[act.UndoneBy], act.Fields(LinkEvent.Undone, act.UndoneBy, times[act.UndoneBy]), null, ct);
    }

    private async Task Done(ChainedAct act, CancellationToken ct) =>
        await Append(act, LinkEvent.Done, act.At, act.Fields(await ChainAudiences.Of(command, act.AudienceId, ct)), act.Texts, ct);

    private async Task Grounded(string where, long id, DateTime at, CancellationToken ct)
    {
        foreach (var ground in await Rows($"{SecondGround.Select} {where}", id, SecondGround.Of, ct))
        {
            var audience = ground.AudienceId is { } seen ? await ChainAudiences.Of(command, seen, ct) : "";
            foreach (var act in await Acts("WHERE a.\"Id\" = @p0", ground.ActId, ct))
                await Append(act, LinkEvent.Grounded, at, act.Fields(ground, audience, at), null, ct);
        }
    }

    private Task<List<ChainedAct>> Acts(string where, long id, CancellationToken ct) => Rows($"{ChainedAct.Select} {where}", id, ChainedAct.Of, ct);

    private async Task<List<T>> Rows<T>(string query, long id, Func<DbDataReader, T> read, CancellationToken ct)
    {
        await using var select = command(query, 1);
        select.Parameters[0].Value = id;
        await using var rows = await select.ExecuteReaderAsync(ct);
        var found = new List<T>();
        while (await rows.ReadAsync(ct))
            found.Add(read(rows));
        return found;
    }

    private async Task Append(ChainedAct act, LinkEvent @event, DateTime at, string fields, ActTexts? texts, CancellationToken ct)
    {
        var (number, hash) = await Last(act.Chain, ct);
        var link = new ActLink(act.Chain, number + 1, @event, act.Id, at, fields);
        if (texts is not null)
            link.Commit(entropy.Bytes(SaltLength), texts);
        link.Close(hash);
        await Insert(link, ct);
    }

    private async Task<(int Number, byte[] Hash)> Last(ActChain chain, CancellationToken ct)
    {
        await using var select = command(
            "SELECT \"Number\", \"Hash\" FROM \"ActLinks\" WHERE \"AudienceId\" = @p0 AND \"IsOpen\" = @p1 ORDER BY \"Number\" DESC LIMIT 1",
            2
        );
        (select.Parameters[0].Value, select.Parameters[1].Value) = (chain.AudienceId, chain.IsOpen);
        await using var rows = await select.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct)
            ? (Convert.ToInt32(rows.GetValue(0), CultureInfo.InvariantCulture), (byte[])rows.GetValue(1))
            : (0, LinkHash.OfNothing);
    }

    private async Task Insert(ActLink link, CancellationToken ct)
    {
        object?[] values =
        [
            link.AudienceId,
            link.IsOpen,
            link.Number,
            link.Event.ToString(),
            link.ActId,
            link.At.Ticks,
            link.Fields,
            link.Salt,
            link.TextHash,
            link.Hash,
        ];
        await using var insert = command(
            $"INSERT INTO \"ActLinks\" ({string.Join(", ", Columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})",
            values.Length
        );
        for (var i = 0; i < values.Length; i++)
            insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        await insert.ExecuteNonQueryAsync(ct);
    }
}
