using Regalia.Incidents.Linking.Comparison;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>Which topics teach and which measure: by the name of the topic alone, so that nobody chose.</summary>
internal static class JudgedTopics
{
    /// <summary>A number of a topic that looks drawn by lot and never changes.</summary>
    internal static ulong Number(string topic)
    {
        // The low bits of FNV depend on the low bits of the letters alone: they are mixed once more.
        ulong mixed = TermHash.Long(topic);
        mixed = unchecked((mixed ^ (mixed >> 33)) * 0xff51afd7ed558ccd);
        return mixed ^ (mixed >> 33);
    }

    /// <summary>Whether a topic measures: 40 of 100 do.</summary>
    internal static bool IsTest(string topic) => Number(topic) / 6 % 100 < 40;
}
