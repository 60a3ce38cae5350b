using System.Text.Json;
using Forum.Domain.Export;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace Forum.Domain.Tests.Export;

/// <summary>Nothing that the database holds is forgotten by an export.</summary>
public sealed class WholeFormatTests
{
    private const string Todo =
        "Add it to its file in src/Forum.Domain/Export/Format (with a sentence on what it means), or to ExportFormat.LeftOut with the reason; give it a "
        + "value in tests/Forum.Domain.Tests/Export/FullForum.cs, and write docs/export.md anew (FormatDocumentTests says how). Not yet there: ";

    [Fact]
    public async Task Every_property_of_every_entity_is_exported_or_left_out_with_a_reason()
    {
        using var forum = new TestForum();

        var forgotten = await forum.With(db =>
            Task.FromResult(
                db.Context.Model.GetEntityTypes()
                    .Where(entity => entity.GetTableName() is not null)
                    .SelectMany(entity => entity.GetProperties().Select(property => (entity.ClrType, property)))
                    .Where(p => !IsExported(p.ClrType, p.property.Name) && !IsLeftOut(p.ClrType, p.property.Name) && !IsNumber(p.property))
                    .Select(p => $"{p.ClrType.Name}.{p.property.Name}")
                    .ToList()
            )
        );

        Assert.True(forgotten.Count == 0, Todo + string.Join(", ", forgotten));
    }

    [Fact]
    public async Task Nothing_is_listed_that_is_not_there()
    {
        using var forum = new TestForum();

        await forum.With(db =>
        {
            foreach (var kind in ExportFormat.Records)
                Assert.NotEmpty(new RecordTable(db, kind).Columns);
            foreach (var left in ExportFormat.LeftOut)
            {
                var entity = db.Context.Model.FindEntityType(left.Entity);
                Assert.True(entity is not null, $"{left.Entity.Name} is no entity.");
                Assert.True(left.Property is null || entity.FindProperty(left.Property) is not null, $"{left.Entity.Name} has no {left.Property}.");
                Assert.False(IsExported(left.Entity, left.Property), $"{left.Entity.Name}.{left.Property} is exported and left out.");
                Assert.EndsWith(".", left.Why, StringComparison.Ordinal);
            }
            return Task.FromResult(0);
        });
    }

    /// <summary>A field that is empty in every line would come back the same even if nobody exported it.</summary>
    [Fact]
    public async Task The_forum_that_is_exported_and_brought_back_has_a_value_in_every_field()
    {
        using var forum = await FullForum.Make();
        using var exported = await Exported.Of(forum.Storage);

        var empty =
            from kind in ExportFormat.Records
            let lines = exported.Lines(kind).ToList()
            from field in kind.Fields
            where !lines.Exists(line => IsSomething(line.GetProperty(field.Name)))
            select $"{kind.Name}.{field.Name}";

        Assert.True(!empty.Any(), Todo + string.Join(", ", empty));
    }

    private static bool IsExported(Type entity, string? property) =>
        ExportFormat.Records.Any(kind => kind.Entity == entity && (property is null || kind.Fields.Any(field => field.Property == property)));

    private static bool IsLeftOut(Type entity, string property) =>
        ExportFormat.LeftOut.Any(left => left.Entity == entity && (left.Property is null || left.Property == property));

    /// <summary>A row's own number: given anew, in the same order.</summary>
    private static bool IsNumber(IProperty property) =>
        property is { Name: "Id" } && property.IsPrimaryKey() && IsExported(property.DeclaringType.ClrType, null);

    private static bool IsSomething(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is not "",
            JsonValueKind.Number => value.GetInt64() != 0,
            JsonValueKind.Array => value.GetArrayLength() > 0,
            JsonValueKind.True => true,
            _ => false,
        };
}
