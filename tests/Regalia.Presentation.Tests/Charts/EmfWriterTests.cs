using System.Buffers.Binary;
using System.Collections.Immutable;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>A metafile that readers walk through record by record, to its end.</summary>
public sealed class EmfWriterTests
{
    [Fact]
    public void Every_record_is_where_the_header_says()
    {
        foreach (string name in SampleCharts.Names)
        {
            byte[] file = SampleCharts.Of(name).Emf();
            Assert.Equal(0x464D4520, Int(file, 40));
            Assert.Equal(file.Length, Int(file, 48));
            ImmutableArray<(int Kind, int At, int Size)> records = Records(file);
            Assert.Equal(Int(file, 52), records.Length);
            Assert.Equal(1, records[0].Kind);
            Assert.Equal(14, records[^1].Kind);
            Assert.All(records, r => Assert.Equal(0, r.Size % 4));
            // Every object that is taken was made before.
            int made = records.Count(r => r.Kind is 38 or 39 or 82);
            Assert.Equal(BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(56)), made + 1);
            Assert.All(
                records.Where(r => r.Kind == 37).Select(r => Int(file, r.At + 8)).Where(handle => handle >= 0),
                handle => Assert.InRange(handle, 1, made)
            );
        }
    }

    [Fact]
    public void The_frame_is_as_large_as_the_drawing()
    {
        byte[] file = SampleCharts.Of("dots").Emf();
        // 720 pixels are 7.5 inches.
        Assert.Equal(19050, Int(file, 32));
    }

    [Fact]
    public void Every_text_is_in_it_with_an_advance_for_every_letter()
    {
        Chart chart = SampleCharts.Of("matrix");
        byte[] file = chart.Emf();
        string[] shown =
        [
            .. Records(file)
                .Where(r => r.Kind == 84)
                .Select(r =>
                {
                    int letters = Int(file, r.At + 44);
                    Assert.Equal(r.Size, Int(file, r.At + 72) + (4 * letters));
                    return System.Text.Encoding.Unicode.GetString(file, r.At + Int(file, r.At + 48), 2 * letters);
                }),
        ];
        Assert.Equal(DrawnMarks.All(chart.Drawing).OfType<TextMark>().Select(t => t.Text), shown);
    }

    private static ImmutableArray<(int Kind, int At, int Size)> Records(byte[] file)
    {
        var records = ImmutableArray.CreateBuilder<(int, int, int)>();
        for (int at = 0; at < file.Length; at += Int(file, at + 4))
        {
            records.Add((Int(file, at), at, Int(file, at + 4)));
        }
        return records.ToImmutable();
    }

    private static int Int(byte[] file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
}
