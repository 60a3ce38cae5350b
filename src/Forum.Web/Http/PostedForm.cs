namespace Forum.Web.Http;

public static class PostedForm
{
    /// <summary>What was posted; nothing where it is no form.</summary>
    /// <exception cref="BadHttpRequestException">413: a value or the whole is beyond the server's limits. 400: it breaks off.</exception>
    public static async Task<IFormCollection> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return FormCollection.Empty;
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException beyond)
        {
            throw new BadHttpRequestException("The form is larger than allowed.", StatusCodes.Status413PayloadTooLarge, beyond);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form breaks off.", StatusCodes.Status400BadRequest, broken);
        }
    }
}
