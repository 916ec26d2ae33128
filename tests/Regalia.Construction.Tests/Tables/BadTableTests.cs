namespace Regalia.Construction.Tests.Tables;

/// <summary>Each mistake in the tables gives one message that names file, row, column and how to mend it.</summary>
public sealed class BadTableTests
{
    [Fact]
    public void Wrong_parent() =>
        Assert.Equal(
            "meta.csv row 5, column Parent: \"Indx\": expected the code of an aggregate; did you mean \"Index\"? "
                + "Otherwise mend the spelling, or add the aggregate as a row of its own",
            SmallIndex.OneFault(meta: SmallIndex.Meta.Replace("one,2,Index", "one,2,Indx"))
        );

    [Fact]
    public void Two_roots() =>
        Assert.Equal(
            "meta.csv row 7, column Parent: expected one aggregate without a parent: the index, and Q is one already; "
                + "give one of the two a parent, or add an index above both",
            SmallIndex.OneFault(meta: SmallIndex.Meta.Replace("two,2,Index", "two,2,"))
        );

    [Fact]
    public void A_code_in_meta_without_data() =>
        Assert.Equal(
            "meta.csv row 4, column iCode: \"C\": expected a column of this name in data.csv; add the column to the "
                + "data, or remove this row",
            SmallIndex.OneFault("uCode,uName,Zone,Pop,A,B\nX,Ex,north,10,1,4\nY,Why,north,20,2,3\n")
        );

    [Fact]
    public void Data_without_a_code_in_meta() =>
        Assert.Equal(
            "data.csv row 1, column Mayor: \"Mayor\": expected a code of meta.csv; add it to meta.csv with the Type "
                + "Other, or drop the column",
            SmallIndex.OneFault("uCode,Mayor,Zone,Pop,A,B,C\nX,Mx,north,10,1,4,10\nY,My,north,20,2,3,20\n")
        );

    [Fact]
    public void A_misspelt_column_is_one_fault() =>
        Assert.Equal(
            "data.csv row 1, column Zonne: \"Zonne\": expected a code of meta.csv; did you mean \"Zone\"? Otherwise add "
                + "it to meta.csv with the Type Other, or drop the column",
            SmallIndex.OneFault(SmallIndex.Data.Replace("Zone", "Zonne"))
        );

    [Fact]
    public void Direction_0() =>
        Assert.Equal(
            "meta.csv row 3, column Direction: \"0\": expected 1 or -1; 1 where more is better, -1 where more is worse",
            SmallIndex.OneFault(meta: SmallIndex.Meta.Replace("P,-1,1,I", "P,0,1,I"))
        );

    [Theory]
    [InlineData("lots", "a number", "write it with a decimal point, e.g. 1.5, or NA where there is no value")]
    [InlineData("\"1,234\"", "a number without thousands separators", "write 1234")]
    [InlineData("\"1,5\"", "a number with a decimal point", "write 1.5")]
    [InlineData("-Inf", "a finite number", "write NA, or leave the cell empty, where there is no value")]
    [InlineData("1e999", "a finite number", "write NA, or leave the cell empty, where there is no value")]
    public void Text_in_a_number_column(string cell, string expected, string mend) =>
        Assert.Equal(
            $"data.csv row 3, column B: \"{cell.Trim('"')}\": expected {expected}; {mend}",
            SmallIndex.OneFault(SmallIndex.Data.Replace("2,3,20", "2," + cell + ",20"))
        );

    [Fact]
    public void A_unit_twice() =>
        Assert.Equal(
            "data.csv row 4, column uCode: \"Y\": expected each unit once; remove the second row, or add a column Time "
                + "if this is a panel",
            SmallIndex.OneFault(SmallIndex.Data.Replace("Z,Zed", "Y,Zed"))
        );

    [Fact]
    public void A_unit_twice_at_one_time() =>
        Assert.Equal(
            "data.csv row 4, column uCode: \"X 2021\": expected each unit once at each time; remove the second row, or "
                + "mend its code or time",
            SmallIndex.OneFault("uCode,Time,Zone,Pop,A,B,C\nX,2020,n,1,1,1,1\nX,2021,n,1,1,1,1\nX,2021,n,1,1,1,1\n")
        );

    [Fact]
    public void An_indicator_without_values() =>
        Assert.Equal(
            "data.csv row 1, column A: expected at least one value; find data for the indicator, or remove it here and "
                + "in meta.csv",
            SmallIndex.OneFault("uCode,Zone,Pop,A,B,C\nX,n,1,NA,1,1\nY,n,1,,1,1\n")
        );

    [Fact]
    public void Nothing_at_all() =>
        Assert.Equal(
            "data.csv row 1: expected a header row; the file is empty: fill it in, or name another one",
            SmallIndex.OneFault(data: "")
        );

    [Fact]
    public void Semicolons() =>
        Assert.Equal(
            "data.csv row 1: \"uCode;A;B;C\": expected columns separated by commas, found semicolons; save the file as "
                + "comma-separated CSV, with decimal points",
            SmallIndex.OneFault("uCode;A;B;C\nX;1;2;3\n")
        );

    [Fact]
    public void A_code_twice() =>
        Assert.Equal(
            "meta.csv row 5, column iCode: \"A\": expected each code once; remove the second row or give it another code",
            SmallIndex.OneFault(
                meta: SmallIndex.Meta.Replace("P,Pillar one", "A,Once more,1,P,1,1,Indicator\nP,Pillar one")
            )
        );

    [Fact]
    public void All_faults_are_listed_meta_first()
    {
        IndexInputReading reading = SmallIndex.Tables(
            SmallIndex.Data.Replace("2,3,20", "two,three,20"),
            SmallIndex.Meta.Replace("P,-1,1,I", "P,0,1,I")
        );
        Assert.Equal(
            ["meta.csv 3 Direction", "data.csv 3 A", "data.csv 3 B"],
            reading.Faults.Select(f => FormattableString.Invariant($"{f.File} {f.Row} {f.Column}"))
        );
        Assert.Null(reading.Input);
    }
}
