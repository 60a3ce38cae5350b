using Forum.Domain.Tests.Search.Indexing;

// Tests start this assembly as a program of its own where they need one that they can kill.
if (args is not [RestlessWriter.Command, var folder, var seed])
    return 2;
await RestlessWriter.Run(folder, int.Parse(seed, null));
return 0;
