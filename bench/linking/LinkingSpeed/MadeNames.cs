using System.Text;

namespace LinkingSpeed;

/// <summary>Words and names that mean nothing. A word has the rank of how common it is.</summary>
internal static class MadeNames
{
    private static readonly string[] Grammar = (
        "the of and to in a was that were by for on with from their had after which been said it has as are into at an about who"
    ).Split(' ');

    private static readonly string[] Trade = (
        "data attackers network systems company access information hackers breach government website campaign malware group "
        + "employees customers records emails stolen operation ministry servers group agency researchers accounts personal "
        + "targeted compromised published credentials phishing ransomware security university bank files officials users "
        + "software attack service names details million technology university infected espionage leaked defaced"
    ).Split(' ');

    private static readonly string[] Syllables = (
        "ba be bo da de di do fa fe ga go ha he ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se "
        + "si so ta te ti to va ve vi vo wa za ze zo bren dal fen gor hul jor kel lun mar nor pol quil ros sul tor ur val wen"
    ).Split(' ');

    private static readonly string[] Forms = [" Inc", " Ltd", " Corporation", " Group", " GmbH", ""];

    public static void Word(StringBuilder into, int rank)
    {
        if (rank < Grammar.Length)
        {
            into.Append(Grammar[rank]);
        }
        else if (rank < Grammar.Length + Trade.Length)
        {
            into.Append(Trade[rank - Grammar.Length]);
        }
        else
        {
            Made(into, (uint)rank);
        }
    }

    /// <summary>The name of an organisation; copies write its legal form or leave it out.</summary>
    public static string Organisation(int rank, int form)
    {
        StringBuilder name = new();
        uint mixed = unchecked(((uint)rank * 2654435761) + 12345);
        if (rank % 7 == 0)
        {
            name.Append("Ministry of ");
        }
        Capital(name, mixed % 200_000);
        if (rank % 3 != 0)
        {
            name.Append(' ');
            Capital(name, (mixed / 7) % 30_000);
        }
        return name.Append(Forms[form]).ToString();
    }

    public static string Actor(int rank)
    {
        StringBuilder name = new();
        Capital(name, 900_000u + ((uint)rank * 37));
        return name.Append(rank % 2 == 0 ? " Group" : "").ToString();
    }

    public static void Capital(StringBuilder into, uint number)
    {
        int first = into.Length;
        Made(into, number);
        into[first] = char.ToUpperInvariant(into[first]);
    }

    private static void Made(StringBuilder into, uint number)
    {
        uint rest = number + 83;
        while (rest > 0)
        {
            into.Append(Syllables[(int)(rest % (uint)Syllables.Length)]);
            rest /= (uint)Syllables.Length;
        }
    }
}
