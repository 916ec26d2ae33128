namespace Regalia.Web.Tests.Harness;

/// <summary>Reads what came back.</summary>
internal static class HttpAnswers
{
    public static Task<string> TextAsync(this HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static Task<byte[]> BytesAsync(this HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    public static Task<string> TextAsync(this RunningDashboard server, string address) =>
        server.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
}
