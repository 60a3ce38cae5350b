using Forum.Domain.Search.Searches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class SearchedWordsMapping : IEntityTypeConfiguration<SearchedWords>
{
    public void Configure(EntityTypeBuilder<SearchedWords> builder)
    {
        builder.ToTable("SearchedWords");
        builder
            .HasIndex(s => new
            {
                s.Month,
                s.Sight,
                s.Words,
            })
            .IsUnique();
    }
}
