using System.Globalization;
using System.Text;
using Regalia.Evidence.Faults;

namespace Regalia.Cli;

/// <summary>Faults as one message: how many, where, and the first of them.</summary>
internal static class FaultList
{
    private const int Shown = 25;

    /// <summary>"overlay.yaml: 2 faults in this overlay", and each on a line of its own.</summary>
    /// <param name="place">File or folder.</param>
    /// <param name="faults">The faults.</param>
    /// <param name="ending">What follows their number, with its first blank or mark: " in this overlay".</param>
    /// <param name="listedBy">The command that lists them all; null where this message is the only list.</param>
    public static string Describe(string place, IReadOnlyList<Fault> faults, string ending, string? listedBy = null)
    {
        StringBuilder text = new();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{place}: {faults.Count} fault{(faults.Count == 1 ? "" : "s")}{ending}"
        );
        foreach (Fault fault in faults.Take(Shown))
        {
            text.Append("\n  ").Append(fault);
        }

        if (faults.Count > Shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  … and {faults.Count - Shown} more");
            text.Append(listedBy is null ? "" : ": `" + listedBy + "` lists them all");
        }

        return text.ToString();
    }
}
