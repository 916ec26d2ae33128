using Regalia.Technology.Scanning;

namespace Regalia.Technology.Tests.Scanning;

public sealed class RealWorksTests
{
    [Fact]
    public void Every_third_real_work_is_read_as_the_plain_way_reads_it()
    {
        int handedOver = 0;
        List<byte[]> lines = RealWorks.Lines(every: 3);
        foreach (byte[] line in lines)
        {
            handedOver += ScannedLines.AssertAgree(line) ? 1 : 0;
        }

        Assert.InRange(handedOver, 0, lines.Count / 100);
    }

    [Fact]
    public void The_whole_file_gives_the_same_both_ways()
    {
        string path = RealWorks.Path();
        PartScan fast = new PartScanner(ScannedLines.Queries, ScannedLines.Options).Scan(
            path,
            cancellation: TestContext.Current.CancellationToken
        );
        PartScan ordinary = new PartScanner(ScannedLines.Queries, ScannedLines.Options) { IsOrdinaryOnly = true }.Scan(
            path,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(ScanText.Of(ordinary), ScanText.Of(fast));
        Assert.InRange(fast.HandedOver, 0, fast.Records / 1000);
        Assert.InRange(fast.Facts.Count, 100, fast.Records);
    }
}
