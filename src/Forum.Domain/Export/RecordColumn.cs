using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Forum.Domain.Export;

/// <summary>A field with the column that it stands for: how the stored value becomes the domain's, and back.</summary>
internal sealed class RecordColumn
{
    private readonly Type stored;
    private readonly CoreTypeMapping mapping;

    public RecordColumn(RecordField field, IEntityType entity)
    {
        var property =
            entity.FindProperty(field.Property) ?? throw new InvalidOperationException($"{entity.DisplayName()} has no property {field.Property}.");
        (Field, Name, IsNullable) = (field, property.GetColumnName(), property.IsNullable);
        // Of a thing that is named without a foreign key nothing says that it is still there.
        CanBeGone = (field.IsLink || field.IsAudience) && !property.IsForeignKey();
        mapping = property.GetTypeMapping();
        stored = mapping.Converter?.ProviderClrType ?? property.ClrType;
        stored = Nullable.GetUnderlyingType(stored) ?? stored;
        Form = field.Form ?? (field.IsLink || field.IsAudience ? ValueForms.Text : ValueForms.Of(property.ClrType));
    }

    public RecordField Field { get; }
    public string Name { get; }
    public bool IsNullable { get; }
    public bool CanBeGone { get; }
    public ValueForm Form { get; }

    /// <summary>The domain's value of what the database gave.</summary>
    public object? FromStored(object value)
    {
        if (value is DBNull)
            return null;
        var plain = stored.IsInstanceOfType(value) ? value : Convert.ChangeType(value, stored, CultureInfo.InvariantCulture);
        return mapping.Converter is { } converter ? converter.ConvertFromProvider(plain) : plain;
    }

    /// <summary>What the database is given for the domain's value.</summary>
    public object ToStored(object? value) => (mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
}
