using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Indices;

namespace Regalia.Construction.Tests;

/// <summary>Three units, two pillars: small enough to be worked out by hand, and easy to break.</summary>
internal static class SmallIndex
{
    public const string Meta = """
        iCode,iName,Level,Parent,Direction,Weight,Type
        A,First,1,P,1,1,Indicator
        B,Second,1,P,-1,1,Indicator
        C,Third,1,Q,1,1,Indicator
        P,Pillar one,2,Index,1,1,Aggregate
        Q,Pillar two,2,Index,1,1,Aggregate
        Index,The index,3,NA,1,1,Aggregate
        Pop,People,NA,NA,NA,NA,Denominator
        Zone,Zone,NA,NA,NA,NA,Group

        """;

    public const string Data = """
        uCode,uName,Zone,Pop,A,B,C
        X,Ex,north,10,1,4,10
        Y,Why,north,20,2,3,20
        Z,Zed,south,30,4,1,40

        """;

    public static IndexInputReading Tables(string data = Data, string meta = Meta) =>
        IndexInput.Read(InputFile.Of("data.csv", data), InputFile.Of("meta.csv", meta));

    public static IndexInput Input(string data = Data, string meta = Meta)
    {
        IndexInputReading reading = Tables(data, meta);
        Assert.Empty(reading.Faults.Select(fault => fault.ToString()));
        return reading.Input!;
    }

    public static SpecificationReading Specification(string yaml, IndexInput? input = null)
    {
        input ??= Input();
        return SpecificationReader.Read(InputFile.Of("index.yaml", yaml), input.Definition, input.Data);
    }

    public static IndexSpecification Understood(string yaml, IndexInput? input = null)
    {
        SpecificationReading reading = Specification(yaml, input);
        Assert.Empty(reading.Faults.Select(fault => fault.ToString()));
        return reading.Specification!;
    }

    public static T Step<T>(string yaml)
        where T : IndexStep => Assert.IsType<T>(Assert.Single(Understood("steps:\n  - " + yaml).Plan.Steps));

    /// <summary>The one message about some tables.</summary>
    public static string OneFault(string data = Data, string meta = Meta) => Single(Tables(data, meta).Faults);

    /// <summary>The one message about a specification.</summary>
    public static string OneFault(string yaml, IndexInput? input) => Single(Specification(yaml, input).Faults);

    public static ConstructedIndex Build(IndexInput input, IndexSpecification specification) =>
        ConstructedIndex.Run(input, specification, cancellation: TestContext.Current.CancellationToken);

    /// <summary>The one message of the engine.</summary>
    public static string Refused(string yaml, IndexInput? input = null)
    {
        input ??= Input();
        IndexSpecification specification = Understood(yaml, input);
        var e = Assert.Throws<IndexFaultException>(() => Build(input, specification));
        return Assert.Single(e.Faults).ToString();
    }

    private static string Single(ImmutableArray<Fault> faults) =>
        Assert.Single(faults.Select(fault => fault.ToString()));
}
