using Forum.Domain.Search.Indexing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class SearchWordMapping : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.ToTable("SearchWords");
        builder
            .HasIndex(w => new
            {
                w.Key,
                w.Length,
                w.Word,
            })
            .IsUnique();
    }
}

internal sealed class SearchThreadWordsMapping : IEntityTypeConfiguration<SearchThreadWords>
{
    public void Configure(EntityTypeBuilder<SearchThreadWords> builder)
    {
        builder.ToTable("SearchThreadWords");
        builder.HasKey(w => w.ThreadId);
        builder.Property(w => w.ThreadId).ValueGeneratedNever();
    }
}

internal sealed class SearchStateMapping : IEntityTypeConfiguration<SearchState>
{
    public void Configure(EntityTypeBuilder<SearchState> builder)
    {
        builder.ToTable("SearchStates");
        builder.HasKey(s => s.Part);
        builder.Property(s => s.Part).ValueGeneratedNever();
    }
}
