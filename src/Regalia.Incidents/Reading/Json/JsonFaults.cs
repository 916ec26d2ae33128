namespace Regalia.Incidents.Reading.Json;

/// <summary>What is said of items that cannot be read: where, what was found, how to mend it.</summary>
internal static class JsonFaults
{
    /// <summary>The item is nested too deep.</summary>
    public static string TooDeep(long offset, int depth) =>
        FormattableString.Invariant(
            $"byte {offset}: the record is nested deeper than {depth} levels; records of this kind need few: look for a damaged file"
        );

    /// <summary>The item is too long.</summary>
    public static string TooLong(long offset, int bytes) =>
        FormattableString.Invariant(
            $"byte {offset}: the record is longer than {bytes} bytes, the most that is read as one; split it"
        );

    /// <summary>The bytes are no text.</summary>
    public static string NotUtf8(long offset) =>
        FormattableString.Invariant($"byte {offset}: not UTF-8; save the file as UTF-8 and import it again");

    /// <summary>
    /// What a broken item may hide: one bracket or quotation mark that is not closed takes the items after it along.
    /// </summary>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="lines">Lines that it goes on over after its first.</param>
    /// <param name="bytes">Its length.</param>
    /// <param name="isElement">Whether others may stand on the same line, as in an array.</param>
    public static string Swallowed(string fault, int lines, long bytes, bool isElement) =>
        lines > 0
            ? FormattableString.Invariant(
                $"{fault}; it goes on over {lines} more {(lines == 1 ? "line" : "lines")} ({bytes} bytes), where further records may be lost with it: close its brackets and quotation marks"
            )
        : isElement
            ? FormattableString.Invariant(
                $"{fault}; further records may be lost in its {bytes} bytes: close its brackets and quotation marks"
            )
        : fault;

    /// <summary>Something else stands there than what was expected.</summary>
    public static string Found(long offset, int found, string expected) =>
        FormattableString.Invariant($"byte {offset}: found {JsonBeginning.Shown(found)}, expected {expected}");

    /// <summary>The file ends too early.</summary>
    public static string CutOff(long end, string where, string? damage) =>
        FormattableString.Invariant(
            $"the file ends at byte {end} {where}{(damage is null ? "" : " (the archive is damaged: " + damage + ")")}: it was cut off; fetch it again"
        );

    /// <summary>Where a file ends that ends within an item.</summary>
    public static string InRecord(long offset, int? tooDeep) =>
        FormattableString.Invariant(
            $"inside the record that began at byte {offset}{(tooDeep is int depth ? FormattableString.Invariant($", which is nested deeper than {depth} levels") : "")}"
        );
}
