namespace Forum.Bench.Relevance;

/// <summary>One question with the documents that answer it, by their numbers.</summary>
internal sealed record Question(string Text, IReadOnlySet<int> Relevant);

/// <param name="Number">What it is known by in its collection, from 1.</param>
internal sealed record Document(int Number, string Title, string Text);

/// <summary>Texts and questions with known answers.</summary>
internal sealed record TextCollection(string Name, IReadOnlyList<Document> Documents, IReadOnlyList<Question> Questions);
