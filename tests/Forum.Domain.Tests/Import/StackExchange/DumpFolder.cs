namespace Forum.Domain.Tests.Import.StackExchange;

/// <summary>A small dump in a folder of its own, which a test may damage.</summary>
internal sealed class DumpFolder : IDisposable
{
    public DumpFolder()
    {
        Write(
            "Users.xml",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <users>
              <row Id="-1" CreationDate="2018-03-09T18:48:09.477" DisplayName="Community" AboutMe="&lt;p&gt;Not a person.&lt;/p&gt;" />
              <row Id="5" CreationDate="2018-03-12T10:00:00.000" DisplayName="Ann" />
              <row Id="6" CreationDate="2018-03-12T11:00:00.000" DisplayName="Bea" />
            </users>
            """
        );
        Write(
            "Posts.xml",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <posts>
              <row Id="1" PostTypeId="1" AcceptedAnswerId="4" CreationDate="2018-03-12T17:00:45.567" Score="2" Body="&lt;p&gt;Is $a_1 * b_1$ a state?&lt;/p&gt;" OwnerUserId="5" LastEditDate="2018-03-13T00:00:00.000" Title="A state?" Tags="&lt;q#&gt;&lt;state&gt;" />
              <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2018-03-14T17:00:00.000" Score="0" Body="&lt;p&gt;Later.&lt;/p&gt;" OwnerUserId="6" />
              <row Id="4" PostTypeId="2" ParentId="1" CreationDate="2018-03-13T17:00:00.000" Score="-1" Body="&lt;p&gt;Earlier.&lt;/p&gt;" OwnerDisplayName="user12" />
              <row Id="9" PostTypeId="5" CreationDate="2018-03-12T17:00:00.000" Score="0" Body="" />
              <row Id="10" PostTypeId="1" CreationDate="2018-03-15T17:00:00.000" Score="0" Body="&lt;p&gt;And now?&lt;/p&gt;" Title="Now?" Tags="|state|" ClosedDate="2018-03-16T00:00:00.000" />
            </posts>
            """
        );
        Write(
            "Comments.xml",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <comments>
              <row Id="1" PostId="1" Score="3" Text="@Ann, is it $\{a_1\}$?" CreationDate="2018-03-12T18:00:00.000" UserId="6" />
              <row Id="2" PostId="4" Score="0" Text="1. Yes" CreationDate="2018-03-13T18:00:00.000" UserDisplayName="user12" />
              <row Id="3" PostId="9" Score="0" Text="On a wiki." CreationDate="2018-03-13T18:00:00.000" UserId="5" />
            </comments>
            """
        );
        Write(
            "Votes.xml",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <votes>
              <row Id="1" PostId="1" VoteTypeId="2" CreationDate="2018-03-12T00:00:00.000" />
              <row Id="2" PostId="1" VoteTypeId="2" CreationDate="2018-03-12T00:00:00.000" />
              <row Id="3" PostId="4" VoteTypeId="3" CreationDate="2018-03-13T00:00:00.000" />
              <row Id="4" PostId="4" VoteTypeId="1" CreationDate="2018-03-13T00:00:00.000" />
              <row Id="5" PostId="77" VoteTypeId="2" CreationDate="2018-03-13T00:00:00.000" />
            </votes>
            """
        );
        Write("Badges.xml", "<badges><row Id=\"1\" /><row Id=\"2\" /></badges>");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("forum-test-").FullName;

    public string FileOf(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text) => File.WriteAllText(FileOf(name), text);

    public void Change(string name, string from, string to)
    {
        var text = File.ReadAllText(FileOf(name));
        if (!text.Contains(from, StringComparison.Ordinal))
            throw new ArgumentException($"{name} has no {from}.");
        Write(name, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
