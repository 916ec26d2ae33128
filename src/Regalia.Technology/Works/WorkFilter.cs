using Regalia.Technology.Scanning;

namespace Regalia.Technology.Works;

/// <summary>Which works are searched.</summary>
internal static class WorkFilter
{
    /// <summary>The first reason not to search a work; <see cref="SkipReason.None"/> if it is searched.</summary>
    internal static SkipReason Of(Work work, ScanOptions options) =>
        work.IsExpansion ? SkipReason.Expansion
        : work.IsRetracted ? SkipReason.Retracted
        : work.IsParatext ? SkipReason.Paratext
        : work.Type is null || !options.Types.Contains(work.Type, StringComparer.Ordinal) ? SkipReason.Type
        : work.Year is not int year || year < options.FromYear || year > options.ToYear ? SkipReason.Year
        : SkipReason.None;
}
