using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Forum.Domain.Storage;

/// <summary>Times are stored as ticks of UTC: they sort and compare in every database, and come back as UTC.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTime, long>(at => at.Ticks, ticks => new DateTime(ticks, DateTimeKind.Utc));
