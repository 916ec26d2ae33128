using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Plans;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Plans;

/// <summary>Plans of the bundled release, made with few draws.</summary>
internal static class PlanSample
{
    public static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly Lazy<PlanMaking> LazyVietNam = new(() => Make("VNM"));

    public static PlanMaking VietNam => LazyVietNam.Value;

    public static string Text => VietNam.Plan.Document.Text;

    public static PlanMaking Make(string iso3, int? most = null, int? threads = null) =>
        PlanMaker.Make(
            BundledRelease.FewDraws,
            BundledRelease.Country(iso3).Country,
            new PlanOptions
            {
                Created = Day,
                Most = most,
                Threads = threads,
                Checklist = ChecklistReader.Read(BundledRelease.Release).Checklist,
            },
            TestContext.Current.CancellationToken
        );

    public static PlanReading Read(string text) => PlanReader.Parse("plan-VNM.yaml", text, BundledRelease.Release);

    public static Plan Sound(string text)
    {
        PlanReading reading = Read(text);
        Assert.True(reading.Plan is not null, string.Join('\n', reading.Faults));
        return reading.Plan;
    }

    /// <summary>The faults of the plan of Viet Nam after one change, and the line of the change.</summary>
    public static (ImmutableArray<Fault> Faults, int Line) Change(string old, string @new)
    {
        int at = Text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        int same = old.Zip(@new).TakeWhile(p => p.First == p.Second).Count();
        return (
            Read(Text[..at] + @new + Text[(at + old.Length)..]).Faults,
            1 + Text[..(at + same)].Count(c => c == '\n')
        );
    }
}
