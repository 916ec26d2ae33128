using CsCheck;
using Regalia.Indices;

namespace Regalia.Construction.Tests.Tables;

public sealed class InputTests
{
    [Fact]
    public void Tables_are_read_as_they_stand()
    {
        IndexInput input = SmallIndex.Input();
        Assert.Equal(["A", "B", "C"], input.Definition.Indicators.Select(i => i.Code));
        Assert.Equal("Index", input.Definition.Root.Code);
        Assert.Equal([1.0, 2.0, 4.0], input.Data.Indicators["A"].ToArray());
        Assert.Equal([10.0, 20.0, 30.0], input.Data.Denominators["Pop"].ToArray());
        Assert.Equal(["north", "north", "south"], input.Data.Groups["Zone"].Select(g => g!));
        Assert.Equal(["Ex", "Why", "Zed"], input.Data.Units.Select(u => u.Name));
        Assert.All(input.Data.Units, unit => Assert.Null(unit.Time));
    }

    [Fact]
    public void Byte_order_mark_carriage_returns_blank_lines_and_other_columns_do_no_harm()
    {
        IndexInput input = SmallIndex.Input(
            "\uFEFF" + SmallIndex.Data.ReplaceLineEndings("\r\n") + "\r\n\r\n",
            SmallIndex.Meta.Replace("Zone,Zone,NA,NA,NA,NA,Group", "Zone,Zone,,,,,group")
        );
        Assert.Equal([1.0, 2.0, 4.0], input.Data.Indicators["A"].ToArray());
        Assert.Equal(["Zone"], input.Data.Groups.Codes);
    }

    [Fact]
    public void Namibia_is_a_unit_and_not_a_missing_value()
    {
        IndexInput input = SmallIndex.Input(SmallIndex.Data.Replace("X,Ex,north", "NA,Namibia,NA"));
        Assert.Equal("NA", input.Data.Units[0].Code);
        Assert.Null(input.Data.Groups["Zone"][0]);
    }

    [Fact]
    public void A_single_time_makes_no_panel_and_several_do()
    {
        const string header = "uCode,Time,Zone,Pop,A,B,C\n";
        Assert.Null(SmallIndex.Input(header + "X,2020,n,1,1,1,1\nY,2020,n,1,2,2,2\n").Data.Units[0].Time);
        IndexInput panel = SmallIndex.Input(header + "X,2020,n,1,1,1,1\nX,2021.0,n,1,2,2,2\n");
        Assert.Equal([2020, 2021], panel.Data.Units.Select(u => u.Time!.Value));
        Assert.True(panel.Data.Indicators.IsPanel);
    }

    [Fact]
    public void Numbers_are_read_to_the_last_bit() =>
        Gen
            .Double.Where(double.IsFinite)
            .Sample(number =>
            {
                string text = number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
                IndexInput input = SmallIndex.Input(
                    SmallIndex.Data.Replace("Z,Zed,south,30,4", "Z,Zed,south,30," + text)
                );
                return BitConverter.DoubleToInt64Bits(input.Data.Indicators["A"][2])
                    == BitConverter.DoubleToInt64Bits(number);
            });

    [Fact]
    public void Optional_columns_of_meta_reach_the_variables()
    {
        const string meta = """
            Type,Weight,Direction,Parent,Level,iCode,Low,High,Target,Denominator
            Indicator,2,1,Index,1,A,0,10,9,Pop
            Indicator,1,-1,Index,1,B,,,,
            Aggregate,,,,2,Index,,,,
            Denominator,,,,,Pop,,,,

            """;
        Variable a = SmallIndex.Input("uCode,A,B,Pop\nX,1,2,3\nY,2,2,3\n", meta).Definition["A"];
        Assert.Equal(("A", 2.0, 0.0, 10.0, 9.0, "Pop"), (a.Name, a.Weight, a.Low, a.High, a.Target, a.Denominator));
    }
}
