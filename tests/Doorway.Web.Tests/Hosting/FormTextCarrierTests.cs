using System.Text;
using Doorway.Web.Hosting;
using Doorway.Web.Tests.Harness;

namespace Doorway.Web.Tests.Hosting;

/// <summary>The carrier of text messages against a service that listens.</summary>
public sealed class FormTextCarrierTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_a_form_with_three_fields_and_a_name_with_a_secret()
    {
        await using var server = new TextServer();
        using var carrier = FormTextCarrier.From(server.Setting);
        await carrier.CarryAsync("+13035550119", "Sí, mañana & a las 10:00 am\nhttps://house.example.test/x", Ct);
        var text = Assert.Single(server.Received);
        Assert.Equal("POST", text.Method);
        Assert.Equal("/2010/Messages.json", text.Path);
        Assert.StartsWith("application/x-www-form-urlencoded", text.Kind, StringComparison.Ordinal);
        Assert.Equal(["Body", "From", "To"], text.Form.Keys.Order());
        Assert.Equal("+13035550119", text.To);
        Assert.Equal("+13035550100", text.Form["From"]);
        Assert.Equal("Sí, mañana & a las 10:00 am\nhttps://house.example.test/x", text.Body);
        Assert.Equal($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"AC17:{TextServer.Secret}"))}", text.Who);
        Assert.EndsWith("/2010/Messages.json from +13035550100", carrier.Name, StringComparison.Ordinal);
        Assert.DoesNotContain("quiet", carrier.Name, StringComparison.Ordinal);
        Assert.DoesNotContain("AC17", carrier.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task An_answer_that_is_no_yes_is_a_failure_of_which_the_number_alone_is_known(int status)
    {
        await using var server = new TextServer { Answers = status };
        using var carrier = FormTextCarrier.From(server.Setting);
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => carrier.CarryAsync("+13035550119", "Hello", Ct));
        Assert.Equal(status, (int)failure.StatusCode!);
        Assert.DoesNotContain("0119", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("quiet", failure.ToString(), StringComparison.Ordinal);
        // Where it is sent elsewhere it does not follow.
        Assert.Equal(1, server.Asked);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_a_failure_after_its_time()
    {
        await using var server = new TextServer { Thinks = TimeSpan.FromSeconds(3) };
        using var carrier = FormTextCarrier.From(server.Setting, TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => carrier.CarryAsync("+13035550119", "Hello", Ct));
    }

    [Theory]
    [InlineData("sms.example.test")]
    [InlineData("https://sms.example.test/x?from=+13035550100")]
    [InlineData("https://account@sms.example.test/x?from=+13035550100")]
    [InlineData("https://:s3cret@sms.example.test/x?from=+13035550100")]
    [InlineData("https://account:s3cret@sms.example.test/x")]
    [InlineData("https://account:s3cret@sms.example.test/x?from=13035550100")]
    [InlineData("https://account:s3cret@sms.example.test/x?from=+1303555010x")]
    [InlineData("https://account:s3cret@sms.example.test/x?from=+13035550100&key=s3cret")]
    [InlineData("https://account:s3cret@sms.example.test/x?from=+13035550100#s3cret")]
    [InlineData("smtps://account:s3cret@sms.example.test/x?from=+13035550100")]
    [InlineData("http://account:s3cret@sms.example.test/x?from=+13035550100")]
    public void A_setting_that_does_not_fit_is_told_in_a_sentence_without_its_secret(string setting)
    {
        var error = Assert.Throws<CommandError>(() => FormTextCarrier.From(setting));
        Assert.Contains("DOORWAY_SMS", error.Message, StringComparison.Ordinal);
        Assert.Contains("https://", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plus_may_be_written_as_it_is_or_encoded()
    {
        using var plain = FormTextCarrier.From("https://a:s@sms.example.test/x?from=+13035550100");
        using var encoded = FormTextCarrier.From("https://a:s@sms.example.test/x?from=%2B13035550100");
        Assert.Equal("https://sms.example.test/x from +13035550100", plain.Name);
        Assert.Equal(plain.Name, encoded.Name);
    }
}
