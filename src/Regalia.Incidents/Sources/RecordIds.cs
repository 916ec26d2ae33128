using System.Globalization;

namespace Regalia.Incidents.Sources;

/// <summary>
/// Keeps the ids of a snapshot apart. Some publishers give one id to several records; the later ones get the number of their
/// occurrence. Only a number is kept of each id: two ids of one number, which hardly happens, merely look like a repetition.
/// </summary>
internal sealed class RecordIds
{
    private readonly Dictionary<ulong, int> seen = [];

    /// <summary>The id if it is new, else the id with <c>#2</c>, <c>#3</c>.</summary>
    public string Distinct(string id)
    {
        ref int times = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            seen,
            Number(id),
            out _
        );
        times += 1;
        return times == 1 ? id : Distinct(id + "#" + times.ToString(CultureInfo.InvariantCulture));
    }

    // FNV-1a; the same everywhere, as ids are part of what is stored.
    private static ulong Number(string id)
    {
        ulong number = 14695981039346656037;
        foreach (char next in id)
        {
            number = unchecked((number ^ next) * 1099511628211);
        }
        return number;
    }
}
