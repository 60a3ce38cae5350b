using Forum.Domain.Boards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Import;

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("ImportRuns");
        builder.HasIndex(r => r.PublicId).IsUnique();
        builder.HasIndex(r => new { r.Kind, r.Source }).IsUnique();
        builder.HasOne<Board>().WithMany().HasForeignKey(r => r.BoardId);
    }
}

internal sealed class ImportedRecordMapping : IEntityTypeConfiguration<ImportedRecord>
{
    public void Configure(EntityTypeBuilder<ImportedRecord> builder)
    {
        builder.ToTable("ImportedRecords");
        builder.HasKey(r => new
        {
            r.RunId,
            r.Kind,
            r.SourceId,
        });
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.RunId);
    }
}
