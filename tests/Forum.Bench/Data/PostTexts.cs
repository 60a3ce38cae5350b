namespace Forum.Bench.Data;

/// <summary>Texts as people write them, 300 to 1,300 characters each: paragraphs with a list, code, a quotation, links and emphasis.</summary>
internal static class PostTexts
{
    private static readonly string[] Parts =
    [
        """
            It happens on two laptops here, both on 3.2.4, and never on the desktop. After waking up the tunnel says *connected*, `ping 192.0.2.53` works, and
            no name resolves for about forty seconds. Then everything is fine again until the next sleep.
            """,
        """
            What I have tried so far:

            1. switching the tunnel off before closing the lid: **no problem** then;
            2. another resolver in the profile: the same;
            3. `resolved` restarted by hand: it helps at once, which is why I suspect the order of things after waking up rather than the rules.
            """,
        """
            The log of the minute in question:

            ```
            08:14:02 zone=Tunnel iface=wg0 state=up
            08:14:02 rule=dns-in-tunnel ALLOW out udp 10.8.0.2:41822 -> 10.8.0.1:53
            08:14:03 zone=Public rule=default BLOCK out udp 192.0.2.14:51001 -> 192.0.2.53:53
            08:14:41 zone=Tunnel rule=dns-in-tunnel ALLOW out udp 10.8.0.2:53170 -> 10.8.0.1:53
            ```
            """,
        """
            The third line is the interesting one. Something still asks the *old* resolver, outside the tunnel, and is refused, as it should be. It isn't the
            firewall that is slow: the client waits for its time-out before it asks the second server in its list.
            """,
        """
            > no name resolves for about forty seconds

            That is four time-outs of ten seconds. See [the manual's page on name resolution](https://docs.example.org/resolver), near the end: the number of
            attempts is configurable, and two are plenty.
            """,
        """
            I can confirm it for the beta of 3.3 as well, so it isn't fixed there. A colleague with the same hardware but another distribution doesn't have it; his
            resolver forgets its servers when an interface goes down, ours keeps them. Perhaps the program could tell it.
            """,
    ];

    public static string Of(int number)
    {
        var length = number % 4 == 3 ? 1 : 2 + number % 2;
        return string.Join("\n\n", Enumerable.Range(0, length).Select(part => Parts[(number + part) % Parts.Length]));
    }
}
