"""Looks at every kind of page through a browser; see scripts/test-pages.

Prints one line for each check and, last, how many passed and failed. Exits 1 when any failed.
"""

import base64
import re
import shutil
import subprocess
import sys
import tempfile
from urllib.parse import urlsplit

from browser import Browser
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import presence_of_element_located
from selenium.webdriver.support.wait import WebDriverWait

# How long a page may take on a busy machine, in seconds.
PATIENCE = 60

# Words that any directory reads as a sign of risk.
RISK = "I want to die"


class Report:
    """Counts checks and says what failed."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, faults):
        """Notes a check; `faults` is what speaks against it: a list, or a truth that should be false."""
        if faults:
            self.failed += 1
            print(f"FAILED {name}")
            for fault in faults if isinstance(faults, list) else []:
                print(f"       {fault}")
        else:
            self.passed += 1
            print(f"passed {name}")


def ask(browser, site, text, **others):
    """Fills in the form on the first page and sends it, as a person does."""
    driver = browser.driver
    driver.get(site + "/")
    driver.find_element(By.ID, "text").send_keys(text)
    for field, value in others.items():
        driver.find_element(By.ID, field).send_keys(value)
    button = driver.find_element(By.CSS_SELECTOR, "form.ask button")
    follow(driver, button)


def say_who(driver):
    """Says on a page for ways in that a school nurse asks for a child of nine, and sends the form."""
    driver.find_element(By.ID, "role").send_keys("School nurse")
    driver.find_element(By.ID, "age").send_keys("9")
    follow(driver, driver.find_element(By.CSS_SELECTOR, "form.ask button"))


def follow(driver, element):
    """Presses Enter on what leads to another page and waits for that page, which a key alone does not."""
    element.send_keys(Keys.ENTER)
    WebDriverWait(driver, PATIENCE).until(lambda _: is_gone(element))
    WebDriverWait(driver, PATIENCE).until(presence_of_element_located((By.CSS_SELECTOR, "footer.site")))


def is_gone(element):
    """Whether the page of an element is left; while a page is being replaced the driver may say so in words of its own."""
    try:
        element.is_enabled()
    except StaleElementReferenceException:
        return True
    except WebDriverException as fault:
        if "does not belong to the document" in str(fault):
            return True
        raise
    return False


def visits(browser, site):
    """Each state of the pages: its name and how to get there."""
    driver = browser.driver

    def opened(act):
        def visit():
            act()
            driver.execute_script("document.querySelectorAll('details').forEach(each => each.open = true)")
        return visit

    def service():
        ask(browser, site, "worry")
        links = driver.find_elements(By.CSS_SELECTOR, ".result h3 a")
        driver.get(links[0].get_attribute("href") if links else site + "/services/none")

    def ways_in():
        service()
        driver.get(driver.current_url + "/ways-in")

    def ways_in_answered():
        ways_in()
        say_who(driver)

    def ways_in_without_role():
        ways_in()
        follow(driver, driver.find_element(By.CSS_SELECTOR, "form.ask button"))

    def refer_answered():
        driver.get(site + "/refer")
        say_who(driver)

    home = lambda: driver.get(site + "/")
    answer = lambda: ask(browser, site, "worry")
    return [
        ("home", home),
        ("home, choices open", opened(home)),
        ("answer", answer),
        ("answer, details open", opened(answer)),
        ("answer with risk", lambda: ask(browser, site, RISK)),
        ("error", lambda: ask(browser, site, "worry", age="thirteenish")),
        ("service", service),
        ("answer for a role", lambda: ask(browser, site, "worry", role="School nurse")),
        ("ways in", ways_in),
        ("ways in, answered", ways_in_answered),
        ("ways in, error", ways_in_without_role),
        ("what I can refer to", lambda: driver.get(site + "/refer")),
        ("what I can refer to, answered", refer_answered),
        ("help now", lambda: driver.get(site + "/help-now")),
        ("privacy", lambda: driver.get(site + "/privacy")),
        ("about", lambda: driver.get(site + "/about")),
        ("not found", lambda: driver.get(site + "/nothing/here")),
    ]


def check_every_state(report, browser, site, pictures):
    """axe, width at 320 px and at 200 %, one heading, requests and console, in every state."""
    host = urlsplit(site).netloc
    for name, visit in visits(browser, site):
        browser.resize(1280, 900)
        visit()
        report.check(f"{name}: axe finds nothing at WCAG 2.2 AA", browser.violations())
        headings = browser.driver.find_elements(By.TAG_NAME, "h1")
        report.check(f"{name}: one main heading", len(headings) != 1)
        browser.screenshot(pictures, f"{name} wide".replace(", ", " ").replace(" ", "-"))
        # A window of 640 px shows what one of 1,280 px shows at 200 %; one of 320 px what it shows at 400 %.
        for label, width in (("200 % zoom", 640), ("320 px", 320)):
            browser.resize(width, 900)
            report.check(f"{name}: no sideways scrolling at {label}", browser.overflows_sideways())
        report.check(f"{name}: axe finds nothing at 320 px", browser.violations())
        browser.screenshot(pictures, f"{name} narrow".replace(", ", " ").replace(" ", "-"))
        # Text alone at 200 %, as a reader's own setting makes it, and the spacing of WCAG 1.4.12.
        browser.driver.execute_script(
            "document.documentElement.style.fontSize = '200%';"
            "for (const each of document.querySelectorAll('*')) {"
            "  each.style.lineHeight = '1.5'; each.style.letterSpacing = '0.12em'; each.style.wordSpacing = '0.16em' }"
        )
        report.check(f"{name}: no sideways scrolling at 320 px with large, spaced text", browser.overflows_sideways())
        elsewhere = [address for address in browser.requests() if urlsplit(address).netloc != host]
        report.check(f"{name}: no request to anywhere else", elsewhere)
        report.check(f"{name}: nothing in the console", browser.complaints())
        kept = browser.driver.execute_script("return document.cookie + localStorage.length + sessionStorage.length")
        report.check(f"{name}: nothing kept on the device", kept != "00")


def check_keyboard(report, browser, site):
    """The order of the Tab key on the first page and after an answer, and that focus is seen."""
    driver = browser.driver
    browser.resize(1280, 900)
    driver.get(site + "/")

    def press(times=1):
        stops = []
        for _ in range(times):
            driver.switch_to.active_element.send_keys(Keys.TAB)
            stops.append(driver.switch_to.active_element)
        return stops

    first = press()[0]
    report.check("keyboard: the skip link comes first", first.get_attribute("class") != "skip")
    report.check("keyboard: the skip link is seen when reached", first.rect["x"] < 0 or first.rect["height"] < 20)
    first.send_keys(Keys.ENTER)
    stops = [(stop.get_attribute("id") or stop.get_attribute("href") or stop.tag_name) for stop in press(12)]
    form = [stop for stop in stops if not stop.startswith(("http", "tel:", "sms:"))]
    expected = ["text", "age", "near"]
    report.check(
        "keyboard: after the skip link, past the numbers to ring, the form in its order",
        [] if form[:3] == expected else [f"went to {stops}"],
    )
    driver.get(site + "/")
    seen, hidden = [], []
    for _ in range(200):
        stop = press()[0]
        if stop.tag_name == "body":
            break
        where = driver.execute_script(
            "const it = document.activeElement; const style = getComputedStyle(it); const box = it.getBoundingClientRect();"
            "return [style.outlineStyle, parseFloat(style.outlineWidth), box.top + scrollY, box.height]"
        )
        seen.append(where[2])
        if where[0] == "none" or where[1] < 2 or where[3] == 0:
            hidden.append(stop.get_attribute("outerHTML")[:120])
    report.check("keyboard: every stop has an outline", hidden)
    # Links on one line share a height within a few pixels.
    report.check("keyboard: the order goes down the page", any(b < a - 30 for a, b in zip(seen, seen[1:])))
    ask(browser, site, "worry", age="thirteenish")
    driver.find_element(By.CSS_SELECTOR, ".error-summary a").send_keys(Keys.ENTER)
    reached = driver.switch_to.active_element.get_attribute("id")
    report.check("keyboard: the error summary leads to the field", [] if reached == "age" else [f"went to {reached!r}"])


def check_without_scripts(report, site):
    """The whole way from question to service with scripting turned off in the browser."""
    with Browser(scripting=False) as browser:
        ask(browser, site, RISK)
        driver = browser.driver
        main = driver.find_element(By.TAG_NAME, "main")
        first = main.find_element(By.XPATH, "./*[1]")
        report.check("without scripts: help in a crisis comes first", first.get_attribute("class") != "crisis")
        report.check("without scripts: the question is not in the address", "?" in driver.current_url)
        report.check("without scripts: the heading is there", not driver.find_elements(By.TAG_NAME, "h1"))
        details = driver.find_elements(By.CSS_SELECTOR, "#ask details")
        details[0].find_element(By.TAG_NAME, "summary").send_keys(Keys.ENTER)
        report.check("without scripts: folded parts open", details[0].get_attribute("open") is None)
        links = driver.find_elements(By.CSS_SELECTOR, ".result h3 a")
        if links:
            follow(driver, links[0])
            report.check("without scripts: a service opens", "/services/" not in driver.current_url)
            follow(driver, driver.find_element(By.CSS_SELECTOR, "a[href$='/ways-in']"))
            say_who(driver)
            report.check("without scripts: the way in is answered", not driver.find_elements(By.CLASS_NAME, "direct-answer"))
            report.check("without scripts: who asks is not in the address", "?" in driver.current_url)


def check_print(report, browser, site, pictures):
    """The printed answer: numbers are on it, the form is not, what is folded is open."""
    ask(browser, site, RISK)
    driver = browser.driver
    numbers = [link.text for link in driver.find_elements(By.CSS_SELECTOR, ".crisis a[href^='tel:'], .result a[href^='tel:']")]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    gone = [name for name in (".ask", "footer.site", ".skip-links") if driver.find_element(By.CSS_SELECTOR, name).is_displayed()]
    report.check("print: the form and the footer are left out", gone)
    folded = driver.execute_script(
        "return [...document.querySelectorAll('.result details > :not(summary)')]"
        ".filter(each => !each.checkVisibility({ contentVisibilityAuto: true })).length"
    )
    report.check("print: what is folded on the screen is open", folded)
    printed = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {})["data"])
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(printed)
        file.flush()
        if pictures:
            shutil.copy(file.name, f"{pictures}/answer.pdf")
        if not shutil.which("pdftotext"):
            print("SKIPPED print: numbers on paper (pdftotext is not installed: apt-get install poppler-utils)")
            return
        text = subprocess.run(["pdftotext", file.name, "-"], capture_output=True, check=True, text=True).stdout
    spaced = re.sub(r"\s+", " ", text)
    report.check("print: every number to ring is on paper", [number for number in numbers if number not in spaced])
    report.check("print: there are numbers to ring", not numbers)


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: test_pages.py URL [FOLDER FOR SCREENSHOTS]")
    site = sys.argv[1].rstrip("/")
    pictures = sys.argv[2] if len(sys.argv) > 2 else None
    report = Report()
    with Browser() as browser:
        check_every_state(report, browser, site, pictures)
        check_keyboard(report, browser, site)
        check_print(report, browser, site, pictures)
    check_without_scripts(report, site)
    print(f"{report.passed} passed, {report.failed} failed")
    sys.exit(1 if report.failed else 0)


if __name__ == "__main__":
    main()
